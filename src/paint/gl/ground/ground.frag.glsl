in vec2 v_point;
flat in vec2 v_from;
flat in vec2 v_to;
flat in vec3 v_color;

uniform float u_halfPx;
uniform float u_opacity;

out vec4 fragColor;

void main() {
  vec2 chord = v_to - v_from;
  float share = clamp(dot(v_point - v_from, chord) / max(1e-6, dot(chord, chord)), 0.0, 1.0);
  // A hard edge: a soft one would keep the next strip from filling it.
  if (distance(v_point, v_from + chord * share) > u_halfPx) discard;
  fragColor = vec4(v_color * u_opacity, u_opacity);
}
