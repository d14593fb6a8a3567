export interface Sample {
  readonly name: string;
  readonly file: string;
  readonly preview: string;
  readonly label: string;
  readonly type: string;
}

/** Drawn for this app (`scripts/draw-samples.mjs`); the people and numbers in them do not exist. */
export const SAMPLES: readonly Sample[] = [
  {
    name: 'sample-w2.pdf',
    file: '/samples/sample-w2.pdf',
    preview: '/samples/sample-w2.webp',
    label: 'W-2',
    type: 'application/pdf',
  },
  {
    name: 'sample-bank-statement.pdf',
    file: '/samples/sample-bank-statement.pdf',
    preview: '/samples/sample-bank-statement.webp',
    label: 'Bank statement',
    type: 'application/pdf',
  },
  {
    name: 'sample-receipt.png',
    file: '/samples/sample-receipt.png',
    preview: '/samples/sample-receipt.webp',
    label: 'Receipt',
    type: 'image/png',
  },
];

/** Fetches a sample as the file a person would have dropped. */
export async function loadSample(sample: Sample): Promise<File> {
  const response = await fetch(sample.file);
  if (!response.ok) throw new Error(`Sample '${sample.name}' answered ${response.status}`);
  return new File([await response.blob()], sample.name, { type: sample.type });
}
