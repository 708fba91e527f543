in float v_side;
flat in float v_halfPx;
flat in float v_dashPx;
in float v_alongPx;
flat in vec4 v_color;

uniform float u_pixelRatio;

out vec4 fragColor;

void main() {
  // Lines thinner than a device pixel are as faint as they are thin.
  float coverage = clamp((v_halfPx - abs(v_side)) * u_pixelRatio + 0.5, 0.0, min(1.0, 2.0 * v_halfPx * u_pixelRatio));
  if (v_dashPx > 0.0) {
    // A dash first, then a gap as long.
    float middle = abs(fract(v_alongPx / (2.0 * v_dashPx) - 0.25) - 0.5) * 2.0 * v_dashPx;
    coverage *= clamp((middle - 0.5 * v_dashPx) * u_pixelRatio + 0.5, 0.0, 1.0);
  }
  float alpha = v_color.a * coverage;
  fragColor = vec4(v_color.rgb * alpha, alpha);
}
