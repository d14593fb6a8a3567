/** The part of libheif's wasm build that is used. The file carries its wasm inside. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface HeifStatus {
    readonly code?: unknown;
    readonly message?: string;
  }
  interface HeifChannel {
    readonly id: unknown;
    readonly width: number;
    readonly height: number;
    /** Bytes a row. */
    readonly stride: number;
    readonly data: Uint8Array;
  }
  interface DecodedHeif extends HeifStatus {
    readonly image: unknown;
    readonly channels: readonly HeifChannel[];
  }
  export interface Libheif {
    readonly heif_error_code: { readonly heif_error_Ok: unknown };
    readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: unknown };
    readonly heif_channel: { readonly heif_channel_interleaved: unknown };
    heif_context_alloc(): unknown;
    heif_context_free(context: unknown): void;
    heif_context_read_from_memory(context: unknown, bytes: Uint8Array): HeifStatus;
    heif_js_context_get_primary_image_handle(context: unknown): HeifStatus;
    heif_image_handle_release(handle: unknown): void;
    heif_js_decode_image2(
      handle: unknown,
      colorspace: unknown,
      chroma: unknown,
    ): DecodedHeif | Promise<DecodedHeif>;
    heif_image_release(image: unknown): void;
  }
  export default function libheif(options?: {
    print?: () => void;
    printErr?: () => void;
  }): Libheif | Promise<Libheif>;
}
