import { InputError, UnsupportedError } from '../../core/errors';
import { assembleLines } from '../../core/intake/line-assembly';
import { checkPages, fitPage, INTAKE_LIMITS } from '../../core/intake/limits';
import { checkPdfComplete } from '../../core/intake/pdf-header';
import type { RenderOptions, SourcePage } from '../../core/intake/source';
import { splitRuns } from '../../core/intake/text-pieces';
import { describeLayer } from '../../core/intake/text-layer';
import { readGraphics, type PageGraphics } from './page-graphics';
import { readTextRuns } from './page-text';
import { readWidgets } from './page-widgets';
import {
  canvasFactoryFor,
  dataFactoryFor,
  NoFilters,
  type PdfCanvas,
  type PdfDocument,
  type PdfPage,
  type PdfRealm,
} from './pdfjs';

/** pdf.js names the types of the DOM, which workers and Node have not. */
type RenderTarget = Parameters<PdfPage['render']>[0];

const POINTS_PER_INCH = 72;
const NO_GRAPHICS: PageGraphics = {
  images: [],
  rules: [],
  curveCount: 0,
  letterShapes: [],
  unseenShare: 0,
};

/** An open PDF; the realm's source wraps it and turns canvases into its rasters. */
export interface PdfSource {
  readonly pageCount: number;
  openPage(index: number): Promise<SourcePage>;
  /** Draws a page on white onto a new canvas. */
  draw(index: number, options: RenderOptions): Promise<PdfCanvas>;
  close(): Promise<void>;
}

/**
 * Opens a PDF.
 * @throws InputError `encrypted_pdf` without a password, `wrong_password`, `truncated`, `corrupt`, `too_many_pages`.
 */
export async function openPdf(
  realm: PdfRealm,
  bytes: Uint8Array,
  password: string | undefined,
): Promise<PdfSource> {
  checkPdfComplete(bytes);
  const { pdfjs } = realm;
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away with it, and the caller may want to open the file again.
    data: bytes.slice(),
    ...(password !== undefined && { password }),
    CanvasFactory: canvasFactoryFor(realm.createCanvas),
    BinaryDataFactory: dataFactoryFor(realm.readData),
    FilterFactory: NoFilters,
    useWorkerFetch: false,
    cMapUrl: `${realm.dataUrl}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${realm.dataUrl}standard_fonts/`,
    wasmUrl: `${realm.dataUrl}wasm/`,
    iccUrl: `${realm.dataUrl}iccs/`,
    // Glyphs are drawn as shapes: a worker has no font faces, and every realm gives the same pixels.
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: INTAKE_LIMITS.maxPixels,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    checkPages(document.numPages);
    return new OpenPdf(realm, document, () => task.destroy());
  } catch (error) {
    await task.destroy();
    throw asInputError(error, password !== undefined);
  }
}

function asInputError(error: unknown, hadPassword: boolean): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  if (error.name === 'PasswordException') {
    return hadPassword
      ? new InputError('wrong_password', 'The password does not open this PDF', { cause: error })
      : new InputError('encrypted_pdf', 'The PDF is encrypted and wants a password', {
          cause: error,
        });
  }
  if (/encrypt|security handler/i.test(error.message)) {
    return new UnsupportedError('unsupported_variant', `The PDF's encryption is not supported`, {
      cause: error,
    });
  }
  return new InputError('corrupt', `The PDF cannot be read: ${error.message}`, { cause: error });
}

class OpenPdf implements PdfSource {
  readonly pageCount: number;

  constructor(
    private readonly realm: PdfRealm,
    private readonly document: PdfDocument,
    readonly close: () => Promise<void>,
  ) {
    this.pageCount = document.numPages;
  }

  async openPage(index: number): Promise<SourcePage> {
    const page = await this.getPage(index);
    try {
      const { width, height } = pageSize(page, {});
      const read = await this.readLayer(page);
      return { index, widthPx: width, heightPx: height, ...read };
    } catch (error) {
      throw asInputError(error, false);
    }
  }

  async draw(index: number, options: RenderOptions): Promise<PdfCanvas> {
    const page = await this.getPage(index);
    const { width, height, scale } = pageSize(page, options);
    const canvas = this.realm.createCanvas(width, height);
    const canvasContext = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    try {
      await page.render({
        canvasContext: canvasContext as RenderTarget['canvasContext'],
        canvas: canvas as RenderTarget['canvas'],
        viewport: page.getViewport({ scale }),
        annotationMode: this.realm.pdfjs.AnnotationMode.ENABLE,
        background: '#ffffff',
      }).promise;
      return canvas;
    } catch (error) {
      throw asInputError(error, false);
    } finally {
      page.cleanup();
    }
  }

  private async getPage(index: number): Promise<PdfPage> {
    try {
      return await this.document.getPage(index + 1);
    } catch (error) {
      throw new InputError('corrupt', `Page ${index + 1} of the PDF cannot be read`, {
        cause: error,
      });
    }
  }

  private async readLayer(
    page: PdfPage,
  ): Promise<Pick<SourcePage, 'widgets' | 'rules' | 'textLayer'>> {
    const viewport = page.getViewport({ scale: 1 });
    const textRuns = await readTextRuns(page, viewport);
    const { widgets, runs } = await readWidgets(page, viewport);
    const text = textRuns.map((run) => run.text).join(' ');
    // Without text the page is recognised anyway, and listing what it draws would decode its images twice.
    const graphics =
      text.trim() === '' ? NO_GRAPHICS : await readGraphics(this.realm.pdfjs, page, viewport);
    const frame = { widthPx: viewport.width, heightPx: viewport.height, rules: graphics.rules };
    const lines = assembleLines(splitRuns([...textRuns, ...runs]), frame);
    return { widgets, rules: graphics.rules, textLayer: describeLayer(lines, graphics) };
  }
}

/** Pixels of a page and the scale from points that gives them. */
function pageSize(page: PdfPage, options: RenderOptions) {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = (options.dpi ?? INTAKE_LIMITS.pdfDpi) / POINTS_PER_INCH;
  const fit = fitPage(
    width * scale,
    height * scale,
    options.maxLongSidePx ?? INTAKE_LIMITS.maxPdfLongSidePx,
  );
  return { width: fit.width, height: fit.height, scale: scale * fit.scale };
}
