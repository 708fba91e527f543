// One mark, pixel by pixel. `paint/svg/paintMark.ts` draws the same as paths.
flat in int v_form;
flat in int v_shape;
flat in int v_country;
flat in ivec2 v_slices; // first, how many
flat in vec4 v_size; // radius, flag, edge, openness
flat in float v_opacity;
in vec2 v_offset;

uniform sampler2D u_slices;
uniform sampler2D u_palette;
uniform float u_pixelRatio;
uniform vec4 u_shapes[8]; // corners (0: a circle), reach, turn, dent
uniform vec3 u_paper;
uniform vec3 u_ink;
uniform vec3 u_inkSoft;
uniform vec3 u_accent;
uniform vec3 u_canada;
uniform vec3 u_unitedStates;

out vec4 fragColor;

const float pi = 3.14159265;

// Distance to a mark's outline. Every outline is n equal edges from a corner (at `reach`) to a dent (at `dent`, half
// a sector on), mirrored: so the distance to one edge, in one folded half sector, is the distance to all.
float shapeDistance(int shape, vec2 p, float r) {
  vec4 outline = u_shapes[shape];
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

float inside(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

// A line of `widthPx` along the outline, `gapPx` outside it.
float ring(float distance, float gapPx, float widthPx) {
  return inside(abs(distance - gapPx) - 0.5 * widthPx);
}

vec4 over(vec4 above, vec4 below) {
  return above + below * (1.0 - above.a);
}

vec2 slice(int number) {
  return texelFetch(u_slices, ivec2(number & 1023, number >> 10), 0).xy; // end, colour
}

vec3 colorOf(float color) {
  return texelFetch(u_palette, ivec2(int(color), 0), 0).rgb;
}

// The slice under a direction, with paper along both of its rays.
vec3 slicedColor(float turn, float slicedPx, float gapPx) {
  if (v_slices.y < 1) return colorOf(0.0);
  int low = v_slices.x;
  int high = v_slices.x + v_slices.y - 1;
  while (low < high) {
    int middle = (low + high) / 2;
    if (slice(middle).x <= turn) low = middle + 1;
    else high = middle;
  }
  vec2 own = slice(low);
  vec3 color = colorOf(own.y);
  if (v_slices.y < 2) return color;
  float start = low == v_slices.x ? 0.0 : slice(low - 1).x;
  float halfGap = min(0.5 * gapPx, GAP_MOST_SHARE * (own.x - start) * 2.0 * pi * (v_size.x - 0.5 * slicedPx));
  float away = min(0.25, min(turn - start, own.x - turn)) * 2.0 * pi;
  return mix(u_paper, color, clamp((length(v_offset) * sin(away) - halfGap) * u_pixelRatio + 0.5, 0.0, 1.0));
}

void main() {
  float radius = v_size.x;
  float openness = v_size.w;
  bool isHub = v_form == MARK_HUB;
  bool isGathered = v_form >= MARK_PLACE;
  float distance = shapeDistance(v_shape, v_offset, radius);
  // Clockwise from the top.
  float turn = fract(atan(v_offset.x, -v_offset.y) / (2.0 * pi) + 1.0);

  vec3 fill;
  if (isHub) {
    float ringPx = max(HUB_RING_PX, HUB_RING_SHARE * radius);
    float core = v_country == COUNTRY_BOTH ? inside(distance + radius * (1.0 - HUB_CORE_SHARE)) : 0.0;
    vec3 own = v_slices.y < 1 ? colorOf(0.0) : colorOf(slice(v_slices.x).y);
    fill = mix(mix(u_paper, own, inside(-distance - ringPx)), u_ink, core);
  } else {
    float slicedPx = isGathered ? min(radius, clamp(DONUT_SHARE * radius, DONUT_PX_0, DONUT_PX_1)) : radius;
    fill = slicedColor(turn, slicedPx, isGathered ? DONUT_GAP_PX : SLICE_PX);
    if (isGathered) fill = mix(u_paper, fill, inside(-distance - slicedPx));
  }

  // Innermost first: mark, halo, second ring, edge by country, outline of what is open, ring of hover or selection.
  vec4 closed = vec4(fill, 1.0) * inside(distance);
  closed = over(closed, vec4(u_paper, 1.0) * inside(distance - min(HALO_PX, HALO_SHARE * radius)));
  float second = 0.0;
  if (v_form == MARK_COMMUNITY) {
    float alpha = ring(distance, COMMUNITY_GAP_PX, COMMUNITY_RING_PX) * COMMUNITY_RING_OPACITY;
    closed = over(closed, vec4(u_inkSoft, 1.0) * alpha);
    second = openness < 1.0 ? COMMUNITY_GAP_PX + 0.5 * COMMUNITY_RING_PX : 0.0;
  }
  if (!isHub && v_size.z >= FAINTEST && v_country != COUNTRY_UNKNOWN) {
    // The United States' edge is broken, Canada's is whole: the difference does not rest on colour.
    bool isBroken = v_country == COUNTRY_UNITED_STATES;
    float fromDash = abs(fract(turn * EDGE_DASHES + 0.5) - 0.5) - 0.5 * EDGE_DASH_SHARE;
    float dashPx = 2.0 * pi * (radius + EDGE_GAP_PX) / EDGE_DASHES;
    float broken = isBroken ? inside(fromDash * dashPx) : 1.0;
    float alpha = ring(distance, EDGE_GAP_PX, EDGE_WIDTH_PX) * broken * v_size.z;
    closed = over(closed, vec4(isBroken ? u_unitedStates : u_canada, 1.0) * alpha);
  }
  vec4 color = closed * (1.0 - openness);
  if (openness > 0.0) {
    float alpha = ring(distance, 0.0, OPEN_RING_PX) * OPEN_RING_OPACITY * openness;
    color = over(color, vec4(u_inkSoft, 1.0) * alpha);
  }
  if (v_size.y > 0.5) {
    float widthPx = v_size.y > 2.5 ? FLAG_WIDTH_PX_3 : v_size.y > 1.5 ? FLAG_WIDTH_PX_2 : FLAG_WIDTH_PX_1;
    color = over(color, vec4(u_accent, 1.0) * ring(distance, FLAG_GAP_PX + second, widthPx));
  }
  fragColor = color * v_opacity;
}
