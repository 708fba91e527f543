// A link is a ribbon along a quadratic curve; both ends come from the node texture, so moving nodes or filtering
// never touches this program's buffers.
layout(location = 0) in uvec3 a_nodes; // source, target, agreement (or target again)
layout(location = 1) in vec3 a_curve; // t along the curve, side −1 or 1, bend
layout(location = 2) in float a_color; // index into u_palette

uniform highp sampler2D u_nodes;
uniform vec3 u_projection; // world size px, shift x, shift y
uniform vec2 u_size;
uniform float u_widthPx;
uniform float u_opacity;
uniform float u_mix; // 0 map … 1 network
uniform vec3 u_palette[64];
uniform float u_pixelRatio;

out float v_side;
out float v_halfPx;
out float v_alongPx;
out vec4 v_color;

void main() {
  vec4 a = texelFetch(u_nodes, texelOf(a_nodes.x), 0);
  vec4 b = texelFetch(u_nodes, texelOf(a_nodes.y), 0);
  float strength = min(min(a.z, b.z), texelFetch(u_nodes, texelOf(a_nodes.z), 0).z);
  vec2 from = a.xy * u_projection.x + u_projection.yz;
  vec2 to = b.xy * u_projection.x + u_projection.yz;
  if (strength < 0.01 || !(from.x == from.x) || !(to.x == to.x)) {
    gl_Position = nowhere;
    return;
  }
  float t = a_curve.x;
  vec2 chord = to - from;
  vec2 control = (from + to) * 0.5 + vec2(chord.y, -chord.x) * a_curve.z;
  vec2 point = mix(mix(from, control, t), mix(control, to, t), t);
  vec2 tangent = mix(control - from, to - control, t);
  float span = length(tangent);
  vec2 normal = span > 1e-4 ? vec2(-tangent.y, tangent.x) / span : vec2(0.0);
  // Lifted links are a little wider; half a device pixel on each side is for the soft edge.
  float half_ = u_widthPx * (strength > 0.7 ? 0.5 : 0.42);
  float reach = half_ + 0.5 / u_pixelRatio;
  v_side = a_curve.y * reach;
  v_halfPx = half_;
  v_alongPx = t * length(chord);
  // On the map, links to the strip of organizations without a place stay in the background.
  float waiting = max(step(4.0, a.w), step(4.0, b.w));
  v_color = vec4(u_palette[int(a_color)], strength * u_opacity * mix(1.0, mix(0.4, 1.0, u_mix), waiting));
  gl_Position = clipOf(point + normal * a_curve.y * reach, u_size);
}
