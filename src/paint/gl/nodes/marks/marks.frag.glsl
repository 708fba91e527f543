flat in uvec4 v_style;
flat in vec3 v_first;
flat in vec3 v_second;
flat in vec3 v_third;
flat in vec3 v_fourth;
flat in float v_radius;
flat in float v_strength;
flat in float v_flag;
in vec2 v_offset;

uniform float u_pixelRatio;
uniform float u_mix; // 0 map … 1 network: country edges appear with the network
uniform vec4 u_shapes[8];
uniform vec3 u_paper;
uniform vec3 u_ink;
uniform vec3 u_accent;
uniform vec3 u_canada;
uniform vec3 u_unitedStates;

out vec4 fragColor;

const float pi = 3.14159265;

// Distance to a mark's outline. Every outline is n equal edges from a corner (at `reach`) to a dent (at `dent`, half
// a sector on), mirrored: so the distance to one edge, in one folded half sector, is the distance to all.
float shapeDistance(uint shape, vec2 p, float r) {
  vec4 outline = u_shapes[shape]; // corners, reach, turn, dent
  if (outline.x == 0.0) return length(p) - r;
  float sector = 2.0 * pi / outline.x;
  float angle = atan(p.x, -p.y) - outline.z * 2.0 * pi;
  float folded = abs(angle - sector * floor(angle / sector + 0.5));
  vec2 q = length(p) * vec2(cos(folded), sin(folded));
  vec2 corner = vec2(outline.y * r, 0.0);
  vec2 dent = outline.w * r * vec2(cos(0.5 * sector), sin(0.5 * sector));
  vec2 edge = dent - corner;
  return dot(q - corner, normalize(vec2(edge.y, -edge.x)));
}

vec3 sectorColor(float angle, uint count) {
  uint index = min(count - 1u, uint(floor(angle * float(count))));
  return index == 0u ? v_first : index == 1u ? v_second : index == 2u ? v_third : v_fourth;
}

float inside(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

void main() {
  bool isHub = v_style.z == 1u;
  float distance = shapeDistance(v_style.x, v_offset, v_radius);
  uint count = max(1u, v_style.w);
  // Sectors share the mark clockwise from the top.
  float angle = fract(atan(v_offset.x, -v_offset.y) / (2.0 * pi) + 1.0);
  vec3 fill = sectorColor(angle, count);
  if (count > 1u) {
    float cut = abs(fract(angle * float(count) + 0.5) - 0.5) / float(count) * 2.0 * pi * length(v_offset);
    fill = mix(u_paper, fill, clamp((cut - 0.4) * u_pixelRatio + 0.5, 0.0, 1.0));
  }
  if (isHub) {
    // An agreement: a ring in its sector's colour; across the border it has a core.
    float core = v_style.y == 3u ? inside(distance + v_radius * 0.5) : 0.0;
    fill = mix(mix(u_paper, v_first, inside(-distance - max(1.6, v_radius * 0.3))), u_ink, core);
  }
  vec4 color = vec4(0.0);
  // Outermost first: ring of hover or selection, country edge, halo, mark.
  if (v_flag > 0.5) {
    float ring = inside(abs(distance - 4.6) - (v_flag > 1.5 ? 1.5 : 0.9));
    color = vec4(u_accent, 1.0) * ring;
  }
  if (!isHub && u_mix > 0.0 && v_style.y > 0u) {
    // Around small marks of large data edges would be all there is to see.
    float edge = inside(abs(distance - 2.4) - 0.9) * smoothstep(3.0, 5.0, v_radius);
    // The United States' edge is broken, Canada's is whole: the difference does not rest on colour.
    float broken = v_style.y == 2u ? clamp((abs(fract(angle * 10.0) - 0.5) - 0.14) * 60.0, 0.0, 1.0) : 1.0;
    vec3 tone = v_style.y == 2u ? u_unitedStates : u_canada;
    float alpha = edge * broken * u_mix;
    color = vec4(tone, 1.0) * alpha + color * (1.0 - alpha);
  }
  float halo = inside(distance - min(1.5, 0.35 * v_radius));
  color = vec4(u_paper, 1.0) * halo + color * (1.0 - halo);
  float mark = inside(distance);
  color = vec4(fill, 1.0) * mark + color * (1.0 - mark);
  fragColor = color * v_strength;
}
