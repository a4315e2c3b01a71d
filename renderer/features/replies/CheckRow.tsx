import type { ReactNode } from "react";
import { Checkbox, type CheckboxProps } from "react-aria-components";
import { Icon } from "../../ui/icons.tsx";

/** One line with a box at its head. */
export function CheckRow({ children, ...rest }: Omit<CheckboxProps, "children"> & { readonly children: ReactNode }) {
  return (
    <Checkbox {...rest} className="replies-check">
      {({ isIndeterminate }) => (
        <>
          <span className="replies-box">
            {isIndeterminate ? <span className="replies-box-some" /> : <Icon name="check" />}
          </span>
          {children}
        </>
      )}
    </Checkbox>
  );
}
