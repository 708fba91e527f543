/**
 * The overlay: ground, links, leaders and marks of the scene as one MapLibre custom layer. All geometry is static; what
 * moves or fades is one texel a node (x, y, emphasis, flag), re-sent only when it changed. `onRemove` and a second
 * `onAdd` (after a lost context) are safe.
 */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { markPolygons } from '../domain/markGeometry.ts';
import type { View } from '../scene/nodePositions.ts';
import { projectionOf, smoothStep } from '../scene/nodePositions.ts';
import type { CommunityGround } from '../scene/communityGround.ts';
import { groundRadiusPx } from '../scene/communityGround.ts';
import type { Scene } from '../scene/scene.ts';
import { affiliationBends } from '../scene/linkCurve.ts';
import { markShapes, sectorsPerMark } from '../scene/sceneModel.ts';
import type { Links } from '../graph/network.ts';
import type { Mesh, Program } from '../paint/gl/nodes/gl.ts';
import { createMesh, createProgram, rgbOf } from '../paint/gl/nodes/gl.ts';
import { packGround } from '../paint/gl/nodes/ground/groundMesh.ts';
import groundFragment from '../paint/gl/nodes/ground/ground.frag.glsl?raw';
import groundVertex from '../paint/gl/nodes/ground/ground.vert.glsl?raw';
import leadersFragment from '../paint/gl/nodes/leaders/leaders.frag.glsl?raw';
import leadersVertex from '../paint/gl/nodes/leaders/leaders.vert.glsl?raw';
import { packLinks } from '../paint/gl/nodes/links/linkMesh.ts';
import linksFragment from '../paint/gl/nodes/links/links.frag.glsl?raw';
import linksVertex from '../paint/gl/nodes/links/links.vert.glsl?raw';
import { leaderPlaces, packLeaders, packMarks } from '../paint/gl/nodes/marks/markMesh.ts';
import marksFragment from '../paint/gl/nodes/marks/marks.frag.glsl?raw';
import marksVertex from '../paint/gl/nodes/marks/marks.vert.glsl?raw';
import type { StageTheme } from '../scene/stageTheme.ts';
import veilFragment from '../paint/gl/nodes/veil/veil.frag.glsl?raw';
import veilVertex from '../paint/gl/nodes/veil/veil.vert.glsl?raw';

export interface OverlayInput {
  readonly scene: Scene;
  readonly view: View;
  readonly theme: StageTheme;
  readonly links: 'hub' | 'pair';
  readonly hasAffiliations: boolean;
  readonly pixelRatio: number;
}

const texelsPerRow = 1024;
/** Entry 0 of the palette: nodes and links without a sector. */
const paletteSize = 64;
const shortestLeaderPx = 7;

/** For each of `markShapes`: corners (0: a circle), reach, turn, dent, in the frame of `markGeometry.ts`. */
const shapeTable = Float32Array.from(
  markShapes.flatMap((shape) => {
    if (shape === 'circle') return [0, 0, 0, 0];
    const { corners, reach, turn, dent } = markPolygons[shape];
    return [corners, reach, turn, dent ?? reach * Math.cos(Math.PI / corners)];
  }),
);

type Rectangle = [x: number, y: number, width: number, height: number];

interface Overlay {
  draw(input: OverlayInput): void;
  dispose(): void;
}

function createOverlay(gl: WebGL2RenderingContext, scene: Scene): Overlay {
  const { model } = scene;
  const { network } = model;
  const programs = {
    links: createProgram(gl, linksVertex, linksFragment),
    leaders: createProgram(gl, leadersVertex, leadersFragment),
    marks: createProgram(gl, marksVertex, marksFragment),
    veil: createProgram(gl, veilVertex, veilFragment),
  };
  const firstSector = (node: number) =>
    Math.min(paletteSize - 1, model.sectors[node * sectorsPerMark] as number);
  const linkMesh = (links: Links, agreement: Uint32Array | null, bend: Float32Array): Mesh => {
    const packed = packLinks({
      ...links,
      agreement: agreement ?? links.target,
      bend,
      color: agreement ? Uint8Array.from(agreement, firstSector) : new Uint8Array(links.count),
    });
    return createMesh(gl, packed.attributes, packed.indices);
  };
  const leaders = packLeaders(network.organizationCount, scene.positions.places);
  const marks = packMarks(model);
  /** Made when there is ground: most visits to the map never need it. */
  let groundProgram: Program | null = null;
  let shownGround: CommunityGround | null = null;
  const meshes: {
    spokes?: Mesh;
    pairs?: Mesh;
    affiliations?: Mesh;
    ground?: Mesh;
    leaders: Mesh;
    marks: Mesh;
  } = {
    leaders: createMesh(gl, leaders.attributes, leaders.indices),
    marks: createMesh(gl, marks.attributes, marks.indices),
  };
  const veilVertexArray = gl.createVertexArray();

  const rows = Math.max(1, Math.ceil(network.nodeCount / texelsPerRow));
  const texels = new Float32Array(texelsPerRow * rows * 4);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, texelsPerRow, rows);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.bindTexture(gl.TEXTURE_2D, null);

  let sentVersion = '';
  let sentLayout: unknown = null;

  function sendNodes(): void {
    const { positions, emphasis, flags } = scene;
    if (sentLayout !== scene.layout()) {
      sentLayout = scene.layout();
      meshes.leaders.update(1, leaderPlaces(network.organizationCount, positions.places));
    }
    const version = `${String(positions.version)}/${String(scene.emphasisVersion())}`;
    if (version === sentVersion) return;
    sentVersion = version;
    for (let node = 0; node < network.nodeCount; node++) {
      texels[4 * node] = positions.relative[2 * node] as number;
      texels[4 * node + 1] = positions.relative[2 * node + 1] as number;
      texels[4 * node + 2] = emphasis[node] as number;
      // 8: waits in the strip, so that its long links stay in the background.
      const isWaiting = node < network.organizationCount && Number.isNaN(positions.places[2 * node]);
      texels[4 * node + 3] = (flags[node] as number) + (isWaiting ? 8 : 0);
    }
    // MapLibre leaves its own unpacking settings behind.
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, texelsPerRow, rows, gl.RGBA, gl.FLOAT, texels);
  }

  function use({ program, uniform }: Program, { view, pixelRatio }: OverlayInput): Program['uniform'] {
    const { worldSize, shiftX, shiftY } = projectionOf(view);
    gl.useProgram(program);
    gl.uniform1i(uniform('u_nodes'), 0);
    gl.uniform3f(uniform('u_projection'), worldSize, shiftX, shiftY);
    gl.uniform2f(uniform('u_size'), view.widthPx, view.heightPx);
    gl.uniform1f(uniform('u_pixelRatio'), pixelRatio);
    return uniform;
  }

  function drawMesh({ vertexArray, indexCount }: Mesh): void {
    gl.bindVertexArray(vertexArray);
    gl.drawElements(gl.TRIANGLES, indexCount, gl.UNSIGNED_INT, 0);
  }

  function paletteOf(theme: StageTheme): Float32Array {
    const palette = new Float32Array(paletteSize * 3);
    palette.set(rgbOf(theme.noSector), 0);
    model.palette.slice(0, paletteSize - 1).forEach(({ color, colorDark }, index) => {
      palette.set(rgbOf(theme.name === 'dark' ? colorDark : color), 3 * (index + 1));
    });
    return palette;
  }

  /** Comes in with the last third of the way to the network. */
  function drawGround(input: OverlayInput, palette: Float32Array): void {
    const ground = scene.ground();
    const strength = smoothStep(3 * scene.mix() - 2);
    if (!ground || ground.count === 0 || strength === 0) return;
    if (ground !== shownGround) {
      shownGround = ground;
      meshes.ground?.dispose();
      const packed = packGround(ground);
      meshes.ground = createMesh(gl, packed.attributes, packed.indices);
    }
    if (!meshes.ground) return;
    groundProgram ??= createProgram(gl, groundVertex, groundFragment);
    const uniform = use(groundProgram, input);
    gl.uniform3fv(uniform('u_palette'), palette);
    gl.uniform1f(uniform('u_radiusPx'), groundRadiusPx * scene.markScale(input.view.camera.zoom));
    gl.uniform1f(uniform('u_opacity'), input.theme.groundOpacity * strength);
    gl.enable(gl.DEPTH_TEST);
    gl.depthMask(true);
    gl.depthFunc(gl.LESS);
    gl.depthRange(0, 1);
    gl.clearDepth(1);
    gl.clear(gl.DEPTH_BUFFER_BIT);
    drawMesh(meshes.ground);
    gl.depthMask(false);
    gl.disable(gl.DEPTH_TEST);
  }

  function drawLinks(input: OverlayInput, palette: Float32Array): void {
    const { links, hasAffiliations, theme } = input;
    const uniform = use(programs.links, input);
    gl.uniform3fv(uniform('u_palette'), palette);
    gl.uniform1f(uniform('u_mix'), smoothStep(scene.mix()));
    if (hasAffiliations) {
      meshes.affiliations ??= linkMesh(network.affiliations, null, affiliationBends(network.affiliations));
      gl.uniform1f(uniform('u_widthPx'), 1.2);
      gl.uniform1f(uniform('u_opacity'), theme.linkOpacity * 0.9);
      gl.uniform1f(uniform('u_dashPx'), 3.5);
      drawMesh(meshes.affiliations);
    }
    gl.uniform1f(uniform('u_dashPx'), 0);
    const drawn = links === 'hub' ? network.spokes : network.pairs;
    const exposure = scene.linkExposure(drawn, input.view.camera.zoom);
    // What fades gets thinner first: half of the ink at half of the cost.
    const thinner = Math.max(0.6, Math.min(1, exposure * 1.5));
    gl.uniform1f(uniform('u_widthPx'), (links === 'hub' ? 1.7 : 1.4) * thinner);
    gl.uniform1f(
      uniform('u_opacity'),
      (theme.linkOpacity * exposure * (links === 'hub' ? 1 : 0.8)) / thinner,
    );
    if (links === 'hub') {
      meshes.spokes ??= linkMesh(network.spokes, network.spokes.agreement, model.spokeBends);
      drawMesh(meshes.spokes);
    } else {
      meshes.pairs ??= linkMesh(network.pairs, network.pairs.agreement, model.pairBends);
      drawMesh(meshes.pairs);
    }
  }

  function drawMarks(input: OverlayInput, palette: Float32Array): void {
    const { theme, view } = input;
    const uniform = use(programs.marks, input);
    gl.uniform3fv(uniform('u_palette'), palette);
    gl.uniform1f(uniform('u_markScale'), scene.markScale(view.camera.zoom));
    gl.uniform1f(uniform('u_hubs'), input.links === 'hub' ? 1 : 0);
    gl.uniform1f(uniform('u_mix'), smoothStep(scene.mix()));
    gl.uniform4fv(uniform('u_shapes'), shapeTable);
    gl.uniform3fv(uniform('u_paper'), rgbOf(theme.paper));
    gl.uniform3fv(uniform('u_ink'), rgbOf(theme.ink));
    gl.uniform3fv(uniform('u_accent'), rgbOf(theme.accent));
    gl.uniform3fv(uniform('u_canada'), rgbOf(theme.canada));
    gl.uniform3fv(uniform('u_unitedStates'), rgbOf(theme.unitedStates));
    const { firstWaiting } = model;
    drawQuads(meshes.marks, 0, firstWaiting);
    if (!drawStripPanel(input)) {
      drawQuads(meshes.marks, firstWaiting, network.nodeCount);
      return;
    }
    gl.useProgram(programs.marks.program);
    drawQuads(meshes.marks, firstWaiting, network.nodeCount);
  }

  /** A run of marks, in drawing order. */
  function drawQuads({ vertexArray }: Mesh, from: number, to: number): void {
    gl.bindVertexArray(vertexArray);
    gl.drawElements(gl.TRIANGLES, (to - from) * 6, gl.UNSIGNED_INT, from * 6 * Uint32Array.BYTES_PER_ELEMENT);
  }

  /** Paper under the strip of organizations without a place, over whatever of the map lies there. */
  function drawStripPanel({ theme, view, pixelRatio }: OverlayInput): boolean {
    const { strip } = scene.positions;
    const strength = 0.86 * (1 - smoothStep(scene.mix()));
    if (!strip || strength <= 0) return false;
    const { left, top, width, height } = strip;
    const bottom = view.heightPx - top - height;
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(...([left, bottom, width, height].map((side) => Math.round(side * pixelRatio)) as Rectangle));
    drawVeil(theme, strength);
    gl.disable(gl.SCISSOR_TEST);
    return true;
  }

  function drawVeil(theme: StageTheme, strength: number): void {
    gl.useProgram(programs.veil.program);
    const [r, g, b] = rgbOf(theme.paper);
    gl.uniform4f(programs.veil.uniform('u_color'), r * strength, g * strength, b * strength, strength);
    gl.bindVertexArray(veilVertexArray);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  return {
    draw(input) {
      const { theme } = input;
      const mix = smoothStep(scene.mix());
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.STENCIL_TEST);
      gl.disable(gl.CULL_FACE);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      sendNodes();
      if (mix > 0) drawVeil(theme, mix);
      if (mix < 1) {
        const uniform = use(programs.leaders, input);
        gl.uniform3fv(uniform('u_color'), rgbOf(theme.inkSoft));
        gl.uniform1f(uniform('u_opacity'), 0.5 * (1 - mix) * scene.leaderStrength(input.view.camera.zoom));
        gl.uniform1f(uniform('u_shortestPx'), shortestLeaderPx);
        drawMesh(meshes.leaders);
      }
      const palette = paletteOf(theme);
      drawGround(input, palette);
      drawLinks(input, palette);
      drawMarks(input, palette);
      gl.bindVertexArray(null);
      gl.bindTexture(gl.TEXTURE_2D, null);
    },
    dispose() {
      for (const { program } of Object.values(programs)) gl.deleteProgram(program);
      if (groundProgram) gl.deleteProgram(groundProgram.program);
      for (const mesh of Object.values(meshes)) mesh?.dispose();
      gl.deleteVertexArray(veilVertexArray);
      gl.deleteTexture(texture);
    },
  };
}

export const overlayLayerId = 'corridor-overlay';

/** `input` is asked for each frame, with the camera of that frame; `null` draws nothing. */
export function createOverlayLayer(input: (map: MapLibreMap) => OverlayInput | null): CustomLayerInterface {
  let map: MapLibreMap | null = null;
  let overlay: { scene: Scene; drawing: Overlay } | null = null;
  return {
    id: overlayLayerId,
    type: 'custom',
    renderingMode: '2d',
    onAdd(addedTo) {
      map = addedTo;
      overlay = null;
    },
    onRemove() {
      overlay?.drawing.dispose();
      overlay = null;
      map = null;
    },
    render(gl) {
      const next = map && input(map);
      if (!next || !(gl instanceof WebGL2RenderingContext) || gl.isContextLost()) return;
      if (overlay?.scene !== next.scene) {
        overlay?.drawing.dispose();
        overlay = { scene: next.scene, drawing: createOverlay(gl, next.scene) };
      }
      overlay.drawing.draw(next);
    },
  };
}
