/** The few WebGL2 calls the programs share. Failures throw with the driver's own words. */
import { channelsOf } from '../../domain/contrast.ts';
import frameSource from './frame.glsl?raw';
import { styleDefines } from './styleDefines.ts';

const header = `#version 300 es\nprecision highp float;\nprecision highp int;\nprecision highp sampler2D;\n${styleDefines}`;

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
    compileShader(gl, gl.VERTEX_SHADER, header + frameSource + vertex),
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

/** A colour of `StageTheme` or a palette → [r, g, b] in 0..1. */
export function rgbOf(color: string): [number, number, number] {
  const [red, green, blue] = channelsOf(color);
  return [red / 255, green / 255, blue / 255];
}
