in float v_side;
in float v_alpha;

uniform vec3 u_color;
uniform float u_pixelRatio;

out vec4 fragColor;

void main() {
  float alpha = v_alpha * clamp((0.5 - abs(v_side)) * u_pixelRatio + 0.5, 0.0, 1.0);
  fragColor = vec4(u_color * alpha, alpha);
}
