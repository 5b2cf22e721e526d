import { expect, type Page } from '@playwright/test';

/** What a viewer asked Orthanc for, and what it got. */
export interface ViewerRequest {
  readonly method: string;
  /** Below the viewer's origin, without the arguments. */
  readonly path: string;
  readonly search: string;
  readonly authorization: string | undefined;
  readonly status: number;
}

/** How bright the left and the right half of OHIF's first picture are, from 0 to 255; undefined before it has one. */
const brightnessOfHalves = (page: Page): Promise<{ left: number; right: number } | undefined> =>
  page
    .evaluate(() => {
      const shown = document.querySelector<HTMLCanvasElement>('canvas.cornerstone-canvas');
      if (!shown?.width || !shown.height) return undefined;
      const copy = document.createElement('canvas');
      copy.width = shown.width;
      copy.height = shown.height;
      const context = copy.getContext('2d');
      context?.drawImage(shown, 0, 0);
      // The picture is square and in the middle.
      const reach = Math.min(copy.width, copy.height) / 4;
      const meanAt = (x: number): number => {
        const data = context?.getImageData(x - 5, copy.height / 2 - 5, 10, 10).data ?? [];
        const reds = [...data].filter((_, at) => at % 4 === 0);
        return reds.reduce((sum, red) => sum + red, 0) / reds.length;
      };
      return { left: meanAt(copy.width / 2 - reach), right: meanAt(copy.width / 2 + reach) };
    })
    // A new tab may still be on its way to OHIF.
    .catch(() => undefined);

/** OHIF in a page, from its first request on, and what it asks Orthanc for. Make it before the page is opened there. */
export class Ohif {
  readonly page: Page;
  readonly #asked: ViewerRequest[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('response', (response) => {
      const request = response.request();
      const { pathname, search } = new URL(request.url());
      if (!pathname.startsWith('/orthanc/dicom-web/')) return;
      this.#asked.push({
        method: request.method(),
        path: pathname,
        search,
        authorization: request.headers()['authorization'],
        status: response.status(),
      });
    });
  }

  /** Opens a share link as its recipient does: the landing page, then its button. */
  async openLink(link: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByRole('link', { name: 'Open images' }).click();
  }

  /** Waits for a picture of `patternStudy`: dark on the left, bright on the right. */
  async expectPicture(): Promise<void> {
    await expect
      .poll(async () => brightnessOfHalves(this.page), { timeout: 45_000, intervals: [250] })
      .toEqual({ left: expect.closeTo(0, -1), right: expect.closeTo(255, -1) });
  }

  /** What it has asked for so far. */
  get asked(): readonly ViewerRequest[] {
    return this.#asked;
  }

  /** Its requests for the pixels of images. */
  get frames(): readonly ViewerRequest[] {
    return this.#asked.filter(({ path }) => path.includes('/frames/'));
  }
}
