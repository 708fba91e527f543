/** x and y of points, by position in whatever list of nodes they belong to. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}
