// Paper over the base map, as strong as the network is near.
uniform vec4 u_color;

out vec4 fragColor;

void main() {
  fragColor = u_color;
}
