/**
 * The part of the TIFF decoder that is used. Its own types import Node's, which would make Node's globals compile in
 * the worker; tsconfig `paths` puts this file in their place.
 */

/** A directory: tags as `t256: [width]`; decoding adds the rest. */
export interface IFD {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

declare const UTIF: {
  /** Decodes into `ifd`. Takes a view as well as a buffer. */
  decodeImage(bytes: Uint8Array, ifd: IFD): void;
  /** @returns `width * height * 4` bytes. */
  toRGBA8(ifd: IFD): Uint8Array;
};

export default UTIF;
