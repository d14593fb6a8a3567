import { createRequire } from 'node:module';
import type * as Skia from '@napi-rs/canvas';

// At its loading the library reads every font of the system, for text that nothing here draws: on a machine with many
// that takes longer than a page.
process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1';

/** The canvas of Node. Loaded here alone, so that what is set above comes first. */
export const skia = createRequire(import.meta.url)('@napi-rs/canvas') as typeof Skia;
