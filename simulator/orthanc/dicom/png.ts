import { zlibSync } from 'fflate';
import { mix } from '#simulator/dataset/random.ts';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** A gray picture as PNG; `pixels` row by row, one byte each. */
export function grayPng(width: number, height: number, pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

/** A made-up picture that looks like a slice: an ellipse with structures, different for each `seed`. */
export function picture(size: number, seed: number, slice: number): Uint8Array {
  const pixels = new Uint8Array(size * size);
  const [a, b] = [0.34 + (mix(seed, 1) % 100) / 1000, 0.4 + (mix(seed, 2) % 80) / 1000];
  const blobs = Array.from({ length: 6 }, (_, i) => ({
    x: ((mix(seed, 10 + i) % 1000) / 1000 - 0.5) * a,
    y: ((mix(seed, 20 + i) % 1000) / 1000 - 0.5) * b,
    r: 0.03 + (mix(seed, 30 + i) % 100) / 1200 + 0.02 * Math.sin(slice / 5 + i),
    gray: 60 + (mix(seed, 40 + i) % 160),
  }));
  for (let py = 0; py < size; py += 1) {
    for (let px = 0; px < size; px += 1) {
      const [x, y] = [px / size - 0.5, py / size - 0.5];
      const edge = (x / a) ** 2 + (y / b) ** 2;
      let gray = edge > 1 ? 4 : edge > 0.9 ? 225 : 90 + 20 * Math.sin(x * 40 + slice) * Math.cos(y * 34);
      if (edge < 0.9)
        for (const blob of blobs) if ((x - blob.x) ** 2 + (y - blob.y) ** 2 < blob.r ** 2) gray = blob.gray;
      pixels[py * size + px] = Math.min(255, gray + (mix(seed, px, py) % 12));
    }
  }
  return pixels;
}
