// A link is a ribbon along a quadratic curve, bent as `linkCurve.ts` says.
layout(location = 0) in uint a_vertex;

uniform sampler2D u_rows;
uniform sampler2D u_palette;
uniform int u_segments;

out float v_side;
flat out float v_halfPx;
flat out float v_dashPx;
out float v_alongPx;
flat out vec4 v_color;

void main() {
  int verticesPerRow = 2 * (u_segments + 1);
  int row = int(a_vertex) / verticesPerRow;
  int vertex = int(a_vertex) - row * verticesPerRow;
  float t = float(vertex / 2) / float(u_segments);
  float side = float(vertex & 1) * 2.0 - 1.0;
  vec4 source = rowTexel(u_rows, row, 4, 0);
  vec4 target = rowTexel(u_rows, row, 4, 1);
  vec4 style = rowTexel(u_rows, row, 4, 2); // bend, width, dash, opacity
  vec4 more = rowTexel(u_rows, row, 4, 3); // colour, form
  vec2 from = pxOf(source.xy, source.zw);
  vec2 to = pxOf(target.xy, target.zw);
  if (style.w < FAINTEST || !(from.x == from.x) || !(to.x == to.x)) {
    gl_Position = nowhere;
    return;
  }
  vec2 chord = to - from;
  vec2 control = (from + to) * 0.5 + vec2(chord.y, -chord.x) * style.x;
  vec2 point = mix(mix(from, control, t), mix(control, to, t), t);
  vec2 tangent = mix(control - from, to - control, t);
  float span = length(tangent);
  vec2 normal = span > 1e-4 ? vec2(-tangent.y, tangent.x) / span : vec2(0.0);
  // Half a device pixel on each side is for the soft edge.
  float reach = 0.5 * style.y + 0.5 / u_pixelRatio;
  v_side = side * reach;
  v_halfPx = 0.5 * style.y;
  v_dashPx = style.z;
  // Length along a gentle curve, to the second power of its bend; it runs faster near its ends.
  float fromMiddle = 1.0 - 2.0 * t;
  v_alongPx = length(chord) * (t + style.x * style.x * (1.0 - fromMiddle * fromMiddle * fromMiddle) / 3.0);
  v_color = vec4(paletteColor(u_palette, more.x), style.w);
  gl_Position = clipOf(point + normal * side * reach);
}
