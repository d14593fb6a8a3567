import type { Quad } from './geometry';
import type { PageType, TypeScores } from './page-types';
import type { Rotation } from './raster-image';

/** Where text came from. `text_layer` and `form_widget` are exact; `ocr` was recognised from pixels. */
export type TextSource = 'text_layer' | 'form_widget' | 'ocr';

/** One recognised character with the readings the recogniser held next most likely. */
export interface CharacterReading {
  readonly text: string;
  /** 0 to 1. */
  readonly probability: number;
  /** Other readings of the same place, most probable first; never includes `text`. */
  readonly alternatives: readonly { readonly text: string; readonly probability: number }[];
}

export interface Word {
  readonly text: string;
  /** 0 to 1. 1 for exact sources. */
  readonly confidence: number;
  /** Page-relative, of the upright page. */
  readonly quad: Quad;
  /** One entry per character of `text`; only for recognised text. */
  readonly characters?: readonly CharacterReading[];
}

/** Words on one baseline that belong together: a gap of more than about one em, or a cell border, ends a line. */
export interface Line {
  readonly text: string;
  readonly confidence: number;
  readonly quad: Quad;
  readonly words: readonly Word[];
  readonly source: TextSource;
}

/** A filled form field of a PDF. */
export interface FormWidget {
  /** The PDF's own full field name, e.g. `topmostSubform[0].CopyA[0].f1_9[0]`. */
  readonly name: string;
  readonly kind: 'text' | 'checkbox' | 'radio' | 'choice';
  /** Text as shown, or for a checkbox whether it is ticked. */
  readonly value: string | boolean;
  readonly quad: Quad;
}

/** A printed straight rule or box edge, page-relative; evidence for cells and tables. */
export interface Rule {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A small square outline that forms print for a tick. */
export interface TickBox {
  readonly quad: Quad;
  /** Share of its inside that is ink, 0 to 1: none where it is empty. */
  readonly filled: number;
}

/** Strokes of a hand over a level rule that were read as no words: a signature. */
export interface Writing {
  readonly quad: Quad;
}

/** Everything read from one page, in reading order; the input of types, documents and fields. */
export interface ReadPage {
  /** Zero-based within its file. */
  readonly index: number;
  /** Pixels of the upright page as read. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise that were undone. */
  readonly rotation: Rotation;
  readonly source: 'text_layer' | 'ocr' | 'mixed';
  readonly lines: readonly Line[];
  readonly widgets: readonly FormWidget[];
  readonly rules: readonly Rule[];
  /** Boxes for ticks that were found in the page's pixels; absent where no pixels were read. */
  readonly tickBoxes?: readonly TickBox[];
  /** Writing found in the pixels of a page with the print of a check; absent on others. */
  readonly writing?: readonly Writing[];
  /** What the layout net alone says of the page; absent when it did not run. */
  readonly layoutScores?: TypeScores;
  /** What the text net alone says of the page's words; absent when it did not run. */
  readonly textScores?: TypeScores;
  readonly warnings: readonly PageWarning[];
}

export interface PageWarning {
  readonly code: string;
  readonly message: string;
}

/** A type with the evidence for it. */
export interface TypeDecision {
  readonly type: PageType;
  /** 0 to 1, calibrated. */
  readonly confidence: number;
  /** Plain words: title found, boxes found, layout. */
  readonly reasons: readonly string[];
  /** Other types worth a look, most probable first. */
  readonly alternatives: readonly { readonly type: PageType; readonly confidence: number }[];
}
