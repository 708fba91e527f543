// A strip of ground lies along one spoke of a community, rounded at both ends. Strips of one community have one depth:
// what the first has tinted, the next leaves alone.
layout(location = 0) in uvec2 a_nodes; // source, target
layout(location = 1) in vec2 a_corner; // −1 or 1: along, across
layout(location = 2) in vec2 a_community; // index into u_palette, depth 0..1

uniform highp sampler2D u_nodes;
uniform vec3 u_projection;
uniform vec2 u_size;
uniform float u_radiusPx;
uniform vec3 u_palette[64];

out vec2 v_point;
flat out vec2 v_from;
flat out vec2 v_to;
flat out vec3 v_color;

void main() {
  vec4 a = texelFetch(u_nodes, texelOf(a_nodes.x), 0);
  vec4 b = texelFetch(u_nodes, texelOf(a_nodes.y), 0);
  // What filters or a selection fade has no ground.
  if (min(a.z, b.z) < 0.5 || !(a.x == a.x) || !(b.x == b.x)) {
    gl_Position = nowhere;
    return;
  }
  v_from = a.xy * u_projection.x + u_projection.yz;
  v_to = b.xy * u_projection.x + u_projection.yz;
  vec2 chord = v_to - v_from;
  float span = length(chord);
  vec2 along = span > 1e-3 ? chord / span : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  v_point = (a_corner.x < 0.0 ? v_from : v_to) + (along * a_corner.x + across * a_corner.y) * u_radiusPx;
  v_color = u_palette[min(63, int(a_community.x))];
  vec4 position = clipOf(v_point, u_size);
  gl_Position = vec4(position.xy, 0.9 - 1.8 * a_community.y, 1.0);
}
