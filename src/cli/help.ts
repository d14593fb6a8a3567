export const HELP = `Sheaf reads photos, scans and PDFs of paperwork into typed, checked data, on this computer alone.

Usage
  npx sheaf read FILE|FOLDER… [options]

Options
  --json              one reading a line (NDJSON) in the order of the files, instead of a table
  --out DIR           also write each file's reading to DIR as JSON
  --csv, --xlsx       also write all documents as one table, to DIR or to the current folder
  --pages 1-3,5       read only these pages of each file
  --password TEXT     for encrypted PDFs
  --quality fast|accurate
                      which model reads where a task has both; accurate unless said otherwise
  --model TASK=FILE   use another model: a manifest.json, or an .onnx file of your own.
                      TASK is page-classification, text-detection, text-recognition or micr-recognition
  --dict FILE         characters of your text-recognition model, one a line
  --line-height N     height of its lines in pixels, where the file does not say
  -q, --quiet         no progress on standard error
  -h, --help          this text
  -v, --version       the version

Ends with 0 when every file was read, 1 when one could not be, 2 when the command was not understood.
`;
