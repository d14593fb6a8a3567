import type { Tensor } from '../tensor';
import type { Tile } from './tiles';

/** The probability map of the whole page, put together from tiles. */
export class JoinedMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;

  constructor(
    pageWidth: number,
    pageHeight: number,
    /** Pixels of the net's input per map pixel. */
    readonly stride: number,
  ) {
    this.width = Math.ceil(pageWidth / stride);
    this.height = Math.ceil(pageHeight / stride);
    this.data = new Float32Array(this.width * this.height);
  }

  /** Takes over the part of a tile's map that the tile answers for. */
  add(map: Tensor, tile: Tile): void {
    const mapWidth = map.dims[3]!;
    const [x, y] = [tile.x / this.stride, tile.y / this.stride];
    const [fromX, toX] = [tile.fromX / this.stride, Math.ceil(tile.toX / this.stride)];
    const [fromY, toY] = [tile.fromY / this.stride, Math.ceil(tile.toY / this.stride)];
    for (let row = fromY; row < toY; row += 1) {
      const start = (row - y) * mapWidth - x;
      this.data.set(map.data.subarray(start + fromX, start + toX), row * this.width + fromX);
    }
  }
}
