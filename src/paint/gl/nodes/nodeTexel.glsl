// Where node n stands in the node texture: x, y (relative world), emphasis, flag. Rows are 1024 texels wide.
ivec2 texelOf(uint node) {
  return ivec2(int(node & 1023u), int(node >> 10));
}

// CSS px in the view → clip space.
vec4 clipOf(vec2 px, vec2 size) {
  return vec4(px.x / size.x * 2.0 - 1.0, 1.0 - px.y / size.y * 2.0, 0.0, 1.0);
}

const vec4 nowhere = vec4(2.0, 2.0, 2.0, 1.0);
