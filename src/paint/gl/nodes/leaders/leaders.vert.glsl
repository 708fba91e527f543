// A leader ties a mark that had to step aside to its true place.
layout(location = 0) in uint a_node;
layout(location = 1) in vec2 a_place; // relative world
layout(location = 2) in vec2 a_corner; // 0 place … 1 mark, side −1 or 1

uniform highp sampler2D u_nodes;
uniform vec3 u_projection;
uniform vec2 u_size;
uniform float u_opacity;
uniform float u_shortestPx;
uniform float u_pixelRatio;

out float v_side;
out float v_alpha;

void main() {
  vec4 node = texelFetch(u_nodes, texelOf(a_node), 0);
  vec2 mark = node.xy * u_projection.x + u_projection.yz;
  vec2 place = a_place * u_projection.x + u_projection.yz;
  vec2 along = mark - place;
  float span = length(along);
  if (node.z < 0.02 || span < u_shortestPx || !(span == span)) {
    gl_Position = nowhere;
    return;
  }
  vec2 normal = vec2(-along.y, along.x) / span;
  float reach = 0.5 + 0.75 / u_pixelRatio;
  v_side = a_corner.y * reach;
  v_alpha = node.z * u_opacity;
  gl_Position = clipOf(place + along * a_corner.x + normal * a_corner.y * reach, u_size);
}
