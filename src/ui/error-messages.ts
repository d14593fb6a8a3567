import type { FileError } from '../client/file-record';

/** What happened, and what a person can do about it. Both are whole sentences. */
export interface ErrorMessage {
  readonly what: string;
  readonly action: string;
}

const OTHER_COPY = 'Ask for another copy, or open it in its own program and save it again.';
const AGAIN = 'Try again.';
const FORMATS = 'Add a PDF, PNG, JPEG, TIFF, WebP, AVIF, GIF, BMP or HEIC.';

/** Sentences by error code. Developers read the message; people read these. */
const MESSAGES: Readonly<Record<string, ErrorMessage>> = {
  empty_file: { what: 'The file is empty.', action: 'Ask for another copy.' },
  unknown_format: { what: 'This is not an image or a PDF.', action: FORMATS },
  not_an_image: { what: 'This is not an image or a PDF, whatever its name says.', action: FORMATS },
  unsupported_variant: {
    what: 'This kind of image is not read here.',
    action: 'Save it as PDF, PNG or JPEG and add it again.',
  },
  truncated: { what: 'The file ends too early; part of it is missing.', action: OTHER_COPY },
  corrupt: { what: 'The file is damaged and cannot be opened.', action: OTHER_COPY },
  undecodable: { what: 'The image is damaged and cannot be opened.', action: OTHER_COPY },
  no_such_page: { what: 'A page of the document is missing.', action: OTHER_COPY },
  unreadable_file: {
    what: 'The file could not be read from the disk.',
    action: 'It may have been moved or renamed. Add it again.',
  },
  not_readable: {
    what: 'The file could not be read from the disk.',
    action: 'It may have been moved or renamed. Add it again.',
  },
  encrypted_pdf: {
    what: 'The PDF is locked with a password.',
    action: 'Enter the password to read it. It stays on this device and is not kept.',
  },
  wrong_password: {
    what: 'That password does not open the PDF.',
    action: 'Check capital letters and enter it again.',
  },
  too_many_pixels: {
    what: 'The image is larger than can be read safely.',
    action: 'Scan it again at 300 dpi or less.',
  },
  too_many_pages: {
    what: 'The document has more pages than are read at once.',
    action: 'Split it and add the parts.',
  },
  too_large: {
    what: 'The file is larger than can be read safely.',
    action: 'Split it, or scan it at a lower resolution.',
  },
  timed_out: {
    what: 'Opening the file took too long.',
    action: 'It may be damaged. Try again, or save it again in its own program.',
  },
  original_missing: {
    what: 'The browser has removed the stored copy of this file.',
    action: 'Add the file again.',
  },
  model_file_missing: {
    what: 'A part of the reader could not be loaded.',
    action: 'Connect to the network once, then try again.',
  },
  weights_missing: {
    what: 'A part of the reader could not be loaded.',
    action: 'Connect to the network once, then try again.',
  },
  weights_corrupt: {
    what: 'A part of the reader arrived damaged and was refused.',
    action: 'Try again; it is fetched anew.',
  },
  run_failed: { what: 'The reader failed on this page.', action: AGAIN },
  wrong_output: { what: 'The reader failed on this page.', action: AGAIN },
  device_lost: { what: 'The graphics processor stopped while on this file.', action: AGAIN },
  worker_crashed: { what: 'The reader stopped while on this file.', action: AGAIN },
  worker_hung: { what: 'The reader did not answer in time.', action: AGAIN },
  quota: {
    what: 'There is no room left in this browser’s storage.',
    action: 'Remove documents you no longer need, then add this one again.',
  },
  insecure_context: {
    what: 'This page was not opened over a secure connection.',
    action: 'Open it over https or at localhost.',
  },
  cancelled: { what: 'Reading was stopped.', action: 'Try again to read it.' },
};

/** The sentences for an error; for a code without its own, what the error itself says. */
export function errorMessage(
  error: Pick<FileError, 'code' | 'message' | 'retryable'>,
): ErrorMessage {
  return (
    MESSAGES[error.code] ?? {
      what: error.message.endsWith('.') ? error.message : `${error.message}.`,
      action: error.retryable ? 'Try again.' : OTHER_COPY,
    }
  );
}
