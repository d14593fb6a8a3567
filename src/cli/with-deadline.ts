import { InputError } from '../core/errors';

/** Waits for work no longer than it may take. @throws InputError `timed_out`. */
export async function withDeadline<T>(
  work: Promise<T>,
  deadlineMs: number,
  name: string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `'${name}' gave no answer within ${deadlineMs / 1000} s`;
      reject(new InputError('timed_out', message, { details: { deadlineMs } }));
    }, deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
