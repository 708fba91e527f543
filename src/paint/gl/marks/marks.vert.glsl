layout(location = 0) in uint a_vertex;

uniform sampler2D u_rows;

flat out int v_form;
flat out int v_shape;
flat out int v_country;
flat out ivec2 v_slices; // first, how many
flat out vec4 v_size; // radius, flag, edge, openness
flat out float v_opacity;
out vec2 v_offset;

const int square = SHAPE_SQUARE;

void main() {
  int row = int(a_vertex) / 4;
  vec2 corner = vec2((int(a_vertex) & 1) == 0 ? -1.0 : 1.0, (int(a_vertex) & 2) == 0 ? -1.0 : 1.0);
  vec4 place = rowTexel(u_rows, row, 4, 0); // x, y, offset
  vec4 size = rowTexel(u_rows, row, 4, 1); // radius, opacity, form, shape
  vec4 around = rowTexel(u_rows, row, 4, 2); // flag, country, edge, first slice
  vec4 more = rowTexel(u_rows, row, 4, 3); // slices, openness
  vec2 middle = pxOf(place.xy, place.zw);
  v_form = int(size.z);
  if (size.y < FAINTEST || v_form == MARK_CIRCLE || !(middle.x == middle.x)) {
    gl_Position = nowhere;
    return;
  }
  v_shape = v_form == MARK_ORGANIZATION ? int(size.w) : v_form == MARK_REGION ? square : 0;
  v_country = int(around.y);
  v_slices = ivec2(int(around.w), int(more.x));
  v_size = vec4(size.x, around.x, around.z, more.y);
  v_opacity = size.y;
  // The quad is wider than the mark by what stands around it, and no more: where the processor draws, marks cost what
  // their quads cover.
  float second = v_form == MARK_COMMUNITY && more.y < 1.0 ? COMMUNITY_GAP_PX + 0.5 * COMMUNITY_RING_PX : 0.0;
  bool hasEdge = v_form != MARK_HUB && around.z >= FAINTEST && v_country != COUNTRY_UNKNOWN;
  float outside = min(HALO_PX, HALO_SHARE * size.x);
  outside = max(outside, hasEdge ? EDGE_GAP_PX + 0.5 * EDGE_WIDTH_PX : 0.0);
  outside = max(outside, second);
  outside = max(outside, around.x > 0.5 ? second + FLAG_GAP_PX + 0.5 * FLAG_WIDTH_PX_2 : 0.0);
  // Corners lie up to 1.4 radii out (the star's), and what stands around a sharp corner 2.1 times as far as at an edge.
  float reach = (v_shape == 0 ? size.x + outside : 1.4 * size.x + 2.1 * outside) + 1.0 / u_pixelRatio;
  v_offset = corner * reach;
  gl_Position = clipOf(middle + v_offset);
}
