import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  Keyboard,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { Icon, type IconName } from "./icons.tsx";
import "./Menu.css";

export interface MenuProps {
  /** The button that opens it. */
  readonly button: ReactElement;
  readonly label: string;
  readonly placement?: "bottom start" | "bottom end";
  /** Both together where something else opens it too. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A short list of verbs under a button. */
export function Menu({ button, label, placement = "bottom start", children, ...open }: MenuProps) {
  return (
    <MenuTrigger {...open}>
      {button}
      <Popover className="floating" placement={placement} offset={4}>
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface FloatingMenuProps {
  readonly label: string;
  /** What it opens at. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One menu for many rows: it is there only while it is open, at the row that asked for it. */
export function FloatingMenu({ label, anchor, onClose, children }: FloatingMenuProps) {
  return (
    <Popover
      className="floating"
      aria-label={label}
      isOpen
      triggerRef={{ current: anchor }}
      placement="bottom end"
      offset={4}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <AriaMenu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

export interface MenuItemProps {
  readonly name: string;
  readonly icon?: IconName;
  /** Its key as it is shown (F2, Delete); the key itself is bound elsewhere. */
  readonly keys?: string;
  readonly danger?: boolean;
  readonly onAction: () => void;
}

export function MenuItem({ name, icon, keys, danger = false, onAction }: MenuItemProps) {
  return (
    <AriaMenuItem className={`menu-item${danger ? " menu-item-danger" : ""}`} textValue={name} onAction={onAction}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span className="menu-item-name">{name}</span>
      {keys === undefined ? null : <Keyboard>{keys}</Keyboard>}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection className="menu-section">
      <Header className="menu-header">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="menu-separator" />;
}
