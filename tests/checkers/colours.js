// What colours readers see: for text, drawings and the focus, on the ground that lies behind them.
// Evaluates to an object of functions.
({
  // A computed colour as [red, green, blue, how solid], each from 0 to 1.
  parsed(colour) {
    const parts = (colour.match(/[\d.]+/g) || []).map(Number);
    if (colour.startsWith("color(srgb")) return [...parts.slice(0, 3), parts[3] ?? 1];
    return colour.startsWith("rgb") ? [...parts.slice(0, 3).map(part => part / 255), parts[3] ?? 1] : [0, 0, 0, 0];
  },
  over(top, below) {
    return [0, 1, 2].map(part => top[part] * top[3] + below[part] * (1 - top[3])).concat(1);
  },
  // The ground behind an element: its own and its parents', down to the canvas.
  ground(element) {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      const layer = this.parsed(getComputedStyle(one).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => this.over(layer, below), this.canvas());
  },
  // What a page is painted on that has no ground of its own: white, or the reader's.
  canvas() {
    const probe = document.createElement("i");
    probe.style.cssText = "background: Canvas; position: absolute";
    document.documentElement.append(probe);
    const colour = this.parsed(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return colour;
  },
  // The ratio of WCAG 2.2.
  contrast(one, other) {
    const bright = colour => {
      const [red, green, blue] = colour.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [dark, light] = [bright(one), bright(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  },
  seen(element) {
    return element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
  },
  name(element) {
    const kind = element.getAttribute("class");
    const words = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + (kind ? "." + kind.trim().replace(/\s+/g, ".") : "")
      + (words ? ` "${words}"` : "");
  },
})
