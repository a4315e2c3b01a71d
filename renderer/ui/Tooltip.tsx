import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";
import "./Tooltip.css";

export interface TooltipProps {
  readonly words: string;
  readonly keys?: string;
  readonly placement?: "right" | "bottom" | "top";
  /** The button it belongs to. */
  readonly children: ReactElement;
}

/** A few words beside a picture, at once by keyboard and after half a second by mouse. */
export function Tooltip({ words, keys, placement = "right", children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" placement={placement} offset={6}>
        {words}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
