/** The formats that are read. */
export const FILE_FORMATS = [
  'png',
  'jpeg',
  'webp',
  'avif',
  'gif',
  'bmp',
  'tiff',
  'heic',
  'pdf',
] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];
