/** A batch that is written anew, row by row, into the same memory. */
import type { Batch } from './frame.ts';

export class GrowingBatch implements Batch {
  count = 0;
  data: Float32Array;
  private readonly stride: number;

  constructor(stride: number, rows = 64) {
    this.stride = stride;
    this.data = new Float32Array(stride * rows);
  }

  clear(): void {
    this.count = 0;
  }

  /** Where the new row begins in `data`; whoever adds it writes every column that is read. */
  add(): number {
    const at = this.count * this.stride;
    if (at + this.stride > this.data.length) {
      const larger = new Float32Array(2 * this.data.length);
      larger.set(this.data);
      this.data = larger;
    }
    this.count++;
    return at;
  }
}
