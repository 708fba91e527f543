/**
 * A frame on WebGL2. Batches go to the GPU as they are, as textures, and only when the frame's version changed; meshes
 * hold nothing but vertex numbers. While a map pans, a frame costs some uniforms and five draws.
 */
import type { Frame } from '../../scene/frame.ts';
import {
  fieldOf,
  groundStride,
  linkStride,
  markField,
  markForm,
  markStride,
  sliceStride,
} from '../../scene/frame.ts';
import { markStyle } from '../../scene/markStyle.ts';
import { createBatchTexture } from './batchTexture.ts';
import circlesFragment from './circles/circles.frag.glsl?raw';
import circlesVertex from './circles/circles.vert.glsl?raw';
import type { Program } from './gl.ts';
import { createProgram, rgbOf } from './gl.ts';
import groundFragment from './ground/ground.frag.glsl?raw';
import groundVertex from './ground/ground.vert.glsl?raw';
import linksFragment from './links/links.frag.glsl?raw';
import linksVertex from './links/links.vert.glsl?raw';
import marksFragment from './marks/marks.frag.glsl?raw';
import marksVertex from './marks/marks.vert.glsl?raw';
import { shapeTable } from './marks/shapeTable.ts';
import { createPaletteTexture } from './paletteTexture.ts';
import type { RowMesh } from './rowMesh.ts';
import { createRowMesh, quadPattern, ribbonPattern } from './rowMesh.ts';
import veilFragment from './veil/veil.frag.glsl?raw';
import veilVertex from './veil/veil.vert.glsl?raw';

export interface FramePainter {
  paint(frame: Frame, pixelRatio: number): void;
  dispose(): void;
}

/** Curves look smooth with 14 pieces; where there are very many links nobody sees single ones. */
export function segmentsFor(links: number): number {
  return links < 3000 ? 14 : links < 12_000 ? 6 : 2;
}

/** Pieces of the circle of "near": 400 px from its middle they leave it by less than a quarter of a pixel. */
const circleSegments = 90;

/** Texture units. */
const unit = { rows: 0, slices: 1, palette: 2 } as const;

const programSources = {
  veil: [veilVertex, veilFragment],
  ground: [groundVertex, groundFragment],
  circles: [circlesVertex, circlesFragment],
  links: [linksVertex, linksFragment],
  marks: [marksVertex, marksFragment],
} as const;
type ProgramName = keyof typeof programSources;

/** Rows of marks that are circles of "near". */
function circleRows({ marks }: Frame): number[] {
  const rows: number[] = [];
  for (let row = 0; row < marks.count; row++) {
    if (fieldOf(marks, markStride, row, markField.form) === markForm.circle) rows.push(row);
  }
  return rows;
}

export function createFramePainter(gl: WebGL2RenderingContext): FramePainter {
  // Made when first needed: most visits to the map never see ground or circles.
  const programs = new Map<ProgramName, Program>();
  const ribbons = new Map<number, RowMesh>();
  const quads = createRowMesh(gl, quadPattern);
  const textures = {
    ground: createBatchTexture(gl, groundStride),
    links: createBatchTexture(gl, linkStride),
    marks: createBatchTexture(gl, markStride),
    slices: createBatchTexture(gl, sliceStride),
  };
  const palette = createPaletteTexture(gl);
  let sent: { readonly version: number; readonly marks: Float32Array } | null = null;
  let circles: readonly number[] = [];

  function ribbonMesh(segments: number): RowMesh {
    let mesh = ribbons.get(segments);
    if (!mesh) {
      mesh = createRowMesh(gl, ribbonPattern(segments));
      ribbons.set(segments, mesh);
    }
    return mesh;
  }

  function send(frame: Frame): void {
    // Rows are read by texture unit 0 while they are sent; MapLibre leaves its own unpacking settings behind.
    gl.activeTexture(gl.TEXTURE0);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    palette.send(frame.palette);
    // Two scenes may count their versions alike, but never share an array.
    if (sent?.version === frame.version && sent.marks === frame.marks.data) return;
    sent = { version: frame.version, marks: frame.marks.data };
    textures.ground.send(frame.ground);
    textures.links.send(frame.links);
    textures.marks.send(frame.marks);
    textures.slices.send(frame.slices);
    circles = circleRows(frame);
  }

  function use(name: ProgramName, { projection, widthPx, heightPx }: Frame, pixelRatio: number) {
    let program = programs.get(name);
    if (!program) {
      program = createProgram(gl, ...programSources[name]);
      programs.set(name, program);
    }
    const { uniform } = program;
    gl.useProgram(program.program);
    gl.uniform3f(uniform('u_projection'), projection.worldSize, projection.shiftX, projection.shiftY);
    gl.uniform2f(uniform('u_size'), widthPx, heightPx);
    gl.uniform1f(uniform('u_pixelRatio'), pixelRatio);
    gl.uniform1i(uniform('u_rows'), unit.rows);
    gl.uniform1i(uniform('u_slices'), unit.slices);
    gl.uniform1i(uniform('u_palette'), unit.palette);
    return uniform;
  }

  function paintVeil(frame: Frame, pixelRatio: number): void {
    if (frame.veil < markStyle.faintest) return;
    const uniform = use('veil', frame, pixelRatio);
    const [r, g, b] = rgbOf(frame.theme.paper);
    const { veil } = frame;
    gl.uniform4f(uniform('u_color'), r * veil, g * veil, b * veil, veil);
    quads.drawTriangle();
  }

  function paintGround(frame: Frame, pixelRatio: number): void {
    if (frame.ground.count === 0 || frame.groundOpacity < markStyle.faintest) return;
    const uniform = use('ground', frame, pixelRatio);
    gl.uniform1f(uniform('u_halfPx'), frame.groundWidthPx / 2);
    gl.uniform1f(uniform('u_opacity'), frame.groundOpacity);
    textures.ground.bind(unit.rows);
    gl.enable(gl.DEPTH_TEST);
    gl.depthMask(true);
    gl.depthFunc(gl.LESS);
    gl.depthRange(0, 1);
    gl.clearDepth(1);
    gl.clear(gl.DEPTH_BUFFER_BIT);
    quads.draw(frame.ground.count);
    gl.depthMask(false);
    gl.disable(gl.DEPTH_TEST);
  }

  function paintCircles(frame: Frame, pixelRatio: number): void {
    if (circles.length === 0) return;
    const uniform = use('circles', frame, pixelRatio);
    gl.uniform3fv(uniform('u_color'), rgbOf(frame.theme.accent));
    gl.uniform1i(uniform('u_segments'), circleSegments);
    textures.marks.bind(unit.rows);
    for (const row of circles) {
      gl.uniform1i(uniform('u_row'), row);
      ribbonMesh(circleSegments).draw(1);
    }
  }

  function paintLinks(frame: Frame, pixelRatio: number): void {
    const { count } = frame.links;
    if (count === 0) return;
    const segments = segmentsFor(count);
    const uniform = use('links', frame, pixelRatio);
    gl.uniform1i(uniform('u_segments'), segments);
    textures.links.bind(unit.rows);
    ribbonMesh(segments).draw(count);
  }

  function paintMarks(frame: Frame, pixelRatio: number): void {
    const { marks, theme } = frame;
    if (marks.count === 0) return;
    const uniform = use('marks', frame, pixelRatio);
    gl.uniform4fv(uniform('u_shapes'), shapeTable);
    gl.uniform3fv(uniform('u_paper'), rgbOf(theme.paper));
    gl.uniform3fv(uniform('u_ink'), rgbOf(theme.ink));
    gl.uniform3fv(uniform('u_inkSoft'), rgbOf(theme.inkSoft));
    gl.uniform3fv(uniform('u_accent'), rgbOf(theme.accent));
    gl.uniform3fv(uniform('u_canada'), rgbOf(theme.canada));
    gl.uniform3fv(uniform('u_unitedStates'), rgbOf(theme.unitedStates));
    textures.marks.bind(unit.rows);
    quads.draw(marks.count);
  }

  return {
    paint(frame, pixelRatio) {
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.STENCIL_TEST);
      gl.disable(gl.CULL_FACE);
      gl.disable(gl.SCISSOR_TEST);
      gl.enable(gl.BLEND);
      gl.blendEquation(gl.FUNC_ADD);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      send(frame);
      textures.slices.bind(unit.slices);
      palette.bind(unit.palette);
      paintVeil(frame, pixelRatio);
      paintGround(frame, pixelRatio);
      paintCircles(frame, pixelRatio);
      paintLinks(frame, pixelRatio);
      paintMarks(frame, pixelRatio);
      // MapLibre sets its own state anew after a custom layer, but knows nothing of bound arrays and other units.
      gl.bindVertexArray(null);
      for (const number of [unit.palette, unit.slices, unit.rows]) {
        gl.activeTexture(gl.TEXTURE0 + number);
        gl.bindTexture(gl.TEXTURE_2D, null);
      }
      gl.useProgram(null);
    },
    dispose() {
      for (const { program } of programs.values()) gl.deleteProgram(program);
      for (const mesh of [quads, ...ribbons.values()]) mesh.dispose();
      for (const texture of Object.values(textures)) texture.dispose();
      palette.dispose();
      programs.clear();
      ribbons.clear();
      sent = null;
    },
  };
}
