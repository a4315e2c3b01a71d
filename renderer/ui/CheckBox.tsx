import type { ReactNode } from "react";
import { Checkbox, type CheckboxProps } from "react-aria-components";
import { Icon } from "./icons.tsx";
import "./CheckBox.css";

type CheckBoxProps = Omit<CheckboxProps, "children" | "className"> & { readonly children: ReactNode };

/** A box that is checked or not, with its words behind it. */
export function CheckBox({ children, ...rest }: CheckBoxProps) {
  return (
    <Checkbox {...rest} className="check-box">
      <span className="check-box-square">
        <Icon name="check" />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
