import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Icon, type IconName } from "./icons.tsx";
import "./Button.css";

/** `primary` once a page; `quiet` has no border until it is pointed at; `danger` for what cannot be undone. */
export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className"> {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A verb: 新會議, 匯入, 復原. */
export function Button({ look = "plain", icon, className = "", children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${look} ${className}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, "children" | "className" | "aria-label"> {
  readonly icon: IconName;
  /** What it does, for those who do not see the picture. */
  readonly label: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A picture alone, for rows and corners where the words stand nearby. */
export function IconButton({ icon, label, className = "", ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className={`icon-button ${className}`}>
      <Icon name={icon} />
    </AriaButton>
  );
}
