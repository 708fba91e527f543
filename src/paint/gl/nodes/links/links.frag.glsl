in float v_side;
in float v_halfPx;
in float v_alongPx;
in vec4 v_color;

uniform float u_pixelRatio;
uniform float u_dashPx; // 0: solid

out vec4 fragColor;

void main() {
  float coverage = clamp((v_halfPx - abs(v_side)) * u_pixelRatio + 0.5, 0.0, 1.0);
  if (u_dashPx > 0.0) {
    float phase = abs(fract(v_alongPx / (2.0 * u_dashPx)) - 0.5) * 2.0 * u_dashPx;
    coverage *= clamp((phase - 0.5 * u_dashPx) * u_pixelRatio + 0.5, 0.0, 1.0);
  }
  float alpha = v_color.a * coverage;
  fragColor = vec4(v_color.rgb * alpha, alpha);
}
