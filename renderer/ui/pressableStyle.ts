const STYLE_ID = "react-aria-pressable-style";

/**
 * Puts an empty element where React Aria looks for its own style element, so that it adds none: the window's policy
 * (style-src 'self') refuses inline styles. The rule itself stands in base.css.
 */
export function holdPressableStyle(page: Document): void {
  if (page.getElementById(STYLE_ID) !== null) return;
  const holder = page.createElement("meta");
  holder.id = STYLE_ID;
  page.head.append(holder);
}
