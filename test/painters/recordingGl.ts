/** A WebGL2 context that draws nothing and remembers what it was told: what a program would have read at each draw. */

interface Texture {
  readonly kind: 'texture';
  width: number;
  numbersPerTexel: number;
  data: Float32Array | Uint8Array;
}

interface Program {
  readonly kind: 'program';
  readonly sources: string[];
  readonly uniforms: Map<string, readonly number[]>;
}

export interface Draw {
  /** Vertex shader, then fragment shader, as compiled. */
  readonly sources: readonly string[];
  readonly uniforms: ReadonlyMap<string, readonly number[]>;
  /** By the name of the sampler. */
  readonly textures: ReadonlyMap<string, Texture>;
  /** Vertex numbers, three a triangle. */
  readonly vertices: readonly number[];
}

export interface Recording {
  readonly gl: WebGL2RenderingContext;
  readonly draws: Draw[];
  /** How often each function was called. */
  readonly calls: Map<string, number>;
  /** Made and not yet deleted. */
  alive(): number;
}

/** Numbers of a row of a texture that holds a batch. */
export function rowOf({ data, numbersPerTexel, width }: Texture, row: number, stride: number): number[] {
  const at = row * stride;
  // A row must not be read beyond what was sent.
  if (at + stride > data.length || width * numbersPerTexel <= 0) return [];
  return Array.from(data.subarray(at, at + stride));
}

export function recordGl(): Recording {
  const draws: Draw[] = [];
  const calls = new Map<string, number>();
  const living = new Set<object>();
  let program: Program | null = null;
  let unit = 0;
  const units: (Texture | null)[] = [];
  const elements = new Map<unknown, Uint32Array>();
  let array: { elements: unknown } = { elements: null };
  const attributes = new Map<unknown, Uint32Array>();
  let arrayBuffer: unknown = null;

  const make = <Thing extends object>(thing: Thing): Thing => {
    living.add(thing);
    return thing;
  };
  const remove = (thing: object | null) => {
    if (thing) living.delete(thing);
  };
  const setUniform = (location: string | null, ...values: number[]) => {
    if (location !== null) program?.uniforms.set(location, values);
  };
  const setVector = (location: string | null, values: Iterable<number>) => setUniform(location, ...values);

  const constants = {
    VERTEX_SHADER: 1,
    FRAGMENT_SHADER: 2,
    COMPILE_STATUS: 3,
    LINK_STATUS: 4,
    TEXTURE_2D: 5,
    TEXTURE0: 100,
    RG: 2,
    RGBA: 4,
    RG32F: 12,
    RGBA32F: 14,
    RGBA8: 24,
    FLOAT: 30,
    UNSIGNED_INT: 31,
    UNSIGNED_BYTE: 32,
    ARRAY_BUFFER: 40,
    ELEMENT_ARRAY_BUFFER: 41,
    TRIANGLES: 50,
  };

  const functions = {
    isContextLost: () => false,
    createShader: () => make({ source: '' }),
    shaderSource: (shader: { source: string }, source: string) => (shader.source = source),
    getShaderParameter: () => true,
    deleteShader: remove,
    createProgram: (): Program => make({ kind: 'program', sources: [], uniforms: new Map() }),
    attachShader: (to: Program, shader: { source: string }) => to.sources.push(shader.source),
    getProgramParameter: () => true,
    deleteProgram: remove,
    // Drivers answer `null` for uniforms that a program does not use.
    getUniformLocation: (of: Program, name: string) =>
      of.sources.some((source) => new RegExp(`uniform [^;]*\\b${name}\\b`).test(source)) ? name : null,
    useProgram: (next: Program | null) => (program = next),
    uniform1i: setUniform,
    uniform1f: setUniform,
    uniform2f: setUniform,
    uniform3f: setUniform,
    uniform4f: setUniform,
    uniform3fv: setVector,
    uniform4fv: setVector,
    createTexture: (): Texture =>
      make({ kind: 'texture', width: 0, numbersPerTexel: 4, data: new Uint8Array() }),
    deleteTexture: remove,
    activeTexture: (next: number) => (unit = next - constants.TEXTURE0),
    bindTexture: (_: number, texture: Texture | null) => (units[unit] = texture),
    texStorage2D: (_: number, _levels: number, format: number, width: number, height: number) => {
      const texture = units[unit];
      if (!texture) throw new Error('No texture bound');
      texture.numbersPerTexel = format === constants.RG32F ? 2 : 4;
      texture.width = width;
      texture.data = new Float32Array(width * height * texture.numbersPerTexel);
    },
    texSubImage2D: (
      _: number,
      _level: number,
      x: number,
      y: number,
      width: number,
      height: number,
      _format: number,
      _type: number,
      source: Float32Array,
      offset: number,
    ) => {
      const texture = units[unit];
      if (!texture || x + width > texture.width) throw new Error('Outside of the texture');
      const length = width * height * texture.numbersPerTexel;
      if (offset + length > source.length) throw new Error('More was asked for than there is');
      const to = (y * texture.width + x) * texture.numbersPerTexel;
      texture.data.set(source.subarray(offset, offset + length), to);
    },
    texImage2D: (_: number, _level: number, _format: number, width: number, ...rest: unknown[]) => {
      const texture = units[unit];
      const bytes = rest[4];
      if (!texture || !(bytes instanceof Uint8Array)) throw new Error('No texture bound, or no bytes');
      Object.assign(texture, { width, numbersPerTexel: 4, data: Uint8Array.from(bytes) });
    },
    createVertexArray: () => make({ elements: null }),
    bindVertexArray: (next: { elements: unknown } | null) => (array = next ?? { elements: null }),
    deleteVertexArray: remove,
    createBuffer: () => make({}),
    deleteBuffer: remove,
    bindBuffer: (target: number, buffer: unknown) => {
      if (target === constants.ELEMENT_ARRAY_BUFFER) array.elements = buffer;
      else arrayBuffer = buffer;
    },
    bufferData: (target: number, data: Uint32Array) => {
      if (target === constants.ELEMENT_ARRAY_BUFFER) elements.set(array.elements, data);
    },
    vertexAttribIPointer: () => attributes.set(array, new Uint32Array(arrayBuffer === null ? 0 : 1)),
    drawElements: (_: number, count: number) => {
      if (!program) throw new Error('No program in use');
      const { sources, uniforms } = program;
      const textures = new Map<string, Texture>();
      for (const name of ['u_rows', 'u_slices', 'u_palette']) {
        const texture = units[uniforms.get(name)?.[0] ?? -1];
        if (texture) textures.set(name, texture);
      }
      const indices = elements.get(array.elements);
      if (!indices || indices.length < count || !attributes.has(array))
        throw new Error('The mesh is too small');
      draws.push({
        sources: [...sources],
        uniforms: new Map(uniforms),
        textures,
        vertices: Array.from(indices.subarray(0, count)),
      });
    },
  };

  const counted =
    (name: string, call: (...given: never[]) => unknown) =>
    (...given: never[]) => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      return call(...given);
    };
  const known = new Map<string, unknown>([
    ...Object.entries(constants),
    ...Object.entries(functions).map(([name, call]): [string, unknown] => [name, counted(name, call)]),
  ]);
  const gl = new Proxy(
    {},
    {
      get: (_, name) => {
        const key = String(name);
        // State that changes no data: blending, depth, parameters of textures; and constants without a part in it.
        if (!known.has(key)) known.set(key, /^[A-Z0-9_]+$/.test(key) ? 1000 : counted(key, () => undefined));
        return known.get(key);
      },
    },
  );
  return { gl: gl as WebGL2RenderingContext, draws, calls, alive: () => living.size };
}
