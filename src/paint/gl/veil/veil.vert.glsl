// One triangle that covers the view.
layout(location = 0) in uint a_vertex;

void main() {
  vec2 corner = vec2(a_vertex == 1u ? 3.0 : -1.0, a_vertex == 2u ? 3.0 : -1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
}
