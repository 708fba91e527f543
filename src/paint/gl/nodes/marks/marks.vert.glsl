layout(location = 0) in uint a_node;
layout(location = 1) in vec2 a_corner; // −1 or 1
layout(location = 2) in float a_radiusPx;
layout(location = 3) in uvec4 a_style; // shape, country, 1 if a hub, number of sectors
layout(location = 4) in uvec4 a_sectors; // 1 + index into u_palette

uniform highp sampler2D u_nodes;
uniform vec3 u_projection;
uniform vec2 u_size;
uniform float u_markScale;
uniform float u_hubs; // 0: hubs are not drawn
uniform vec3 u_palette[64];

flat out uvec4 v_style;
flat out vec3 v_first;
flat out vec3 v_second;
flat out vec3 v_third;
flat out vec3 v_fourth;
flat out float v_radius;
flat out float v_strength;
flat out float v_flag;
out vec2 v_offset;

uniform float u_mix; // 0 map … 1 network
uniform float u_pixelRatio;

// The quad is wider than the mark by what stands around it: the ring of a selection, a country edge, else the halo.
// Every px counts: where the processor draws, marks cost what their quads cover.
const float ringPx = 7.0;
const float edgePx = 4.2;
const float haloPx = 1.5;

void main() {
  vec4 node = texelFetch(u_nodes, texelOf(a_node), 0);
  bool isHub = a_style.z == 1u;
  float strength = node.z * (isHub ? u_hubs : 1.0);
  if (strength < 0.01 || !(node.x == node.x)) {
    gl_Position = nowhere;
    return;
  }
  v_style = a_style;
  v_first = u_palette[min(63, int(a_sectors.x))];
  v_second = u_palette[min(63, int(a_sectors.y))];
  v_third = u_palette[min(63, int(a_sectors.z))];
  v_fourth = u_palette[min(63, int(a_sectors.w))];
  v_radius = a_radiusPx * u_markScale;
  v_strength = strength;
  v_flag = mod(node.w, 8.0);
  bool hasEdge = !isHub && u_mix > 0.0 && a_style.y > 0u && v_radius > 3.0;
  float around = v_flag > 0.5 ? ringPx : hasEdge ? edgePx : min(haloPx, 0.35 * v_radius);
  // Corners lie up to 1.4 radii out (the star's), and what stands around a sharp corner 2.1 times as far as at an edge.
  float reach = (a_style.x == 0u ? v_radius + around : 1.4 * v_radius + 2.1 * around) + 1.0 / u_pixelRatio;
  v_offset = a_corner * reach;
  vec2 px = node.xy * u_projection.x + u_projection.yz + v_offset;
  gl_Position = clipOf(px, u_size);
}
