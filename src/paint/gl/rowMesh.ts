/**
 * The mesh of a program: nothing but the numbers of its vertices. Which row of a batch a vertex belongs to and which
 * corner of it it is, the shader works out; so the mesh is sent once and grows only with the most rows ever drawn.
 * One batch a draw: instancing is four to six times slower where the processor draws (measured).
 */
export interface RowPattern {
  readonly verticesPerRow: number;
  /** Triangles of one row. */
  readonly triangles: readonly number[];
}

export const quadPattern: RowPattern = { verticesPerRow: 4, triangles: [0, 1, 2, 1, 3, 2] };

/** A ribbon of pairs of vertices along a curve. */
export function ribbonPattern(segments: number): RowPattern {
  return {
    verticesPerRow: 2 * (segments + 1),
    triangles: Array.from({ length: segments }, (_, step) => {
      const at = 2 * step;
      return [at, at + 1, at + 2, at + 1, at + 3, at + 2];
    }).flat(),
  };
}

export function packRows({ verticesPerRow, triangles }: RowPattern, rows: number) {
  const vertices = Uint32Array.from({ length: rows * verticesPerRow }, (_, vertex) => vertex);
  const indices = new Uint32Array(rows * triangles.length);
  for (let row = 0; row < rows; row++) {
    triangles.forEach((vertex, place) => {
      indices[row * triangles.length + place] = row * verticesPerRow + vertex;
    });
  }
  return { vertices, indices };
}

export interface RowMesh {
  draw(rows: number): void;
  /** The first triangle only. */
  drawTriangle(): void;
  dispose(): void;
}

const leastRows = 64;

export function createRowMesh(gl: WebGL2RenderingContext, pattern: RowPattern): RowMesh {
  let capacity = 0;
  let made: { array: WebGLVertexArrayObject; buffers: WebGLBuffer[] } | null = null;

  function dispose(): void {
    if (!made) return;
    for (const buffer of made.buffers) gl.deleteBuffer(buffer);
    gl.deleteVertexArray(made.array);
    made = null;
    capacity = 0;
  }

  function makeRoom(rows: number): void {
    const wanted = Math.max(leastRows, rows, 2 * capacity);
    dispose();
    capacity = wanted;
    const { vertices, indices } = packRows(pattern, capacity);
    const array = gl.createVertexArray();
    const buffers = [gl.createBuffer(), gl.createBuffer()];
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers[0] ?? null);
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribIPointer(0, 1, gl.UNSIGNED_INT, 0, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffers[1] ?? null);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    made = { array, buffers };
  }

  function drawIndices(rows: number, count: number): void {
    if (rows > capacity) makeRoom(rows);
    gl.bindVertexArray(made?.array ?? null);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, 0);
  }

  return {
    draw(rows) {
      if (rows > 0) drawIndices(rows, rows * pattern.triangles.length);
    },
    drawTriangle: () => drawIndices(1, 3),
    dispose,
  };
}
