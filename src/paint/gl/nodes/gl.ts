/** The few WebGL2 calls the overlay's programs share. Failures throw with the driver's own words. */
import nodeTexel from './nodeTexel.glsl?raw';

const header = '#version 300 es\nprecision highp float;\nprecision highp int;\n';

function compileShader(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('The graphics context is lost: no shader can be made');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`Shader does not compile: ${gl.getShaderInfoLog(shader) ?? 'no reason given'}`);
  }
  return shader;
}

export interface Program {
  readonly program: WebGLProgram;
  uniform(name: string): WebGLUniformLocation | null;
}

export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  const shaders = [
    compileShader(gl, gl.VERTEX_SHADER, header + nodeTexel + vertex),
    compileShader(gl, gl.FRAGMENT_SHADER, header + fragment),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`Program does not link: ${gl.getProgramInfoLog(program) ?? 'no reason given'}`);
  }
  for (const shader of shaders) gl.deleteShader(shader);
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform(name) {
      let location = locations.get(name);
      if (location === undefined) {
        location = gl.getUniformLocation(program, name);
        locations.set(name, location);
      }
      return location;
    },
  };
}

/** One vertex attribute: how many numbers, of which kind, from which array. */
export type Attribute =
  | { readonly kind: 'float'; readonly size: 1 | 2 | 3 | 4; readonly data: Float32Array }
  | { readonly kind: 'uint'; readonly size: 1 | 2 | 3 | 4; readonly data: Uint32Array | Uint8Array };

export interface Mesh {
  readonly vertexArray: WebGLVertexArrayObject;
  readonly indexCount: number;
  /** Replaces the data of one attribute; it must have the length it had. */
  update(attribute: number, data: Float32Array): void;
  dispose(): void;
}

/** Static buffers, batched and indexed: instancing is four to six times slower on software renderers (measured). */
export function createMesh(
  gl: WebGL2RenderingContext,
  attributes: readonly Attribute[],
  indices: Uint32Array,
): Mesh {
  const vertexArray = gl.createVertexArray();
  gl.bindVertexArray(vertexArray);
  const buffers = attributes.map(({ kind, size, data }, location) => {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(location);
    if (kind === 'float') gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, 0);
    else {
      gl.vertexAttribIPointer(
        location,
        size,
        data instanceof Uint8Array ? gl.UNSIGNED_BYTE : gl.UNSIGNED_INT,
        0,
        0,
      );
    }
    return buffer;
  });
  const indexBuffer = gl.createBuffer();
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indexBuffer);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  return {
    vertexArray,
    indexCount: indices.length,
    update(attribute, data) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffers[attribute] ?? null);
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, data);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
    dispose() {
      for (const buffer of [...buffers, indexBuffer]) gl.deleteBuffer(buffer);
      gl.deleteVertexArray(vertexArray);
    },
  };
}

/** `#rrggbb` → [r, g, b] in 0..1. */
export function rgbOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
