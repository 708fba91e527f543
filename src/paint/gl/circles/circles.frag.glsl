in float v_side;
in float v_alongPx;
flat in float v_opacity;

uniform float u_pixelRatio;
uniform vec3 u_color;

out vec4 fragColor;

void main() {
  float coverage = clamp((0.5 * CIRCLE_PX - abs(v_side)) * u_pixelRatio + 0.5, 0.0, 1.0);
  float middle = abs(fract(v_alongPx / (2.0 * CIRCLE_DASH_PX) - 0.25) - 0.5) * 2.0 * CIRCLE_DASH_PX;
  coverage *= clamp((middle - 0.5 * CIRCLE_DASH_PX) * u_pixelRatio + 0.5, 0.0, 1.0);
  float alpha = v_opacity * coverage;
  fragColor = vec4(u_color * alpha, alpha);
}
