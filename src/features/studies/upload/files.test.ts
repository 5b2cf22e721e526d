import { expect, test } from 'vitest';
import { meantFiles, pathOf } from './files.ts';

const file = (name: string): File => new File(['x'], name);

test('the litter of operating systems is left out, files without an ending are not', () => {
  const names = ['IM0001', '.DS_Store', 'a.dcm', 'Thumbs.db', '._a.dcm', 'desktop.ini', 'x.zip', 'DICOMDIR'];
  expect(meantFiles(names.map(file)).map(pathOf)).toEqual(['IM0001', 'a.dcm', 'x.zip', 'DICOMDIR']);
});
