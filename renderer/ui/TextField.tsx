import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from "react-aria-components";
import { isComposing } from "./composing.ts";
import "./TextField.css";

export interface TextFieldProps extends Omit<AriaTextFieldProps, "children" | "className"> {
  readonly label: string;
  /** Whether the label is only for those who do not see where the field stands. */
  readonly labelHidden?: boolean;
  readonly description?: string;
  /** Why the words cannot stay as they are; null or absent when they can. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly className?: string;
  /** Enter, outside of a composition. */
  readonly onEnter?: () => void;
  /** Escape, outside of a composition. */
  readonly onEscape?: () => void;
}

/** One line of words. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    labelHidden = false,
    description,
    error,
    placeholder,
    className = "",
    onEnter,
    onEscape,
    ...rest
  } = props;
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined && error !== null}
      className={`text-field ${className}`}
      {...(labelHidden ? { "aria-label": label } : {})}
    >
      {labelHidden ? null : <Label className="text-field-label">{label}</Label>}
      <Input
        className="text-field-input"
        autoComplete="off"
        {...(placeholder === undefined ? {} : { placeholder })}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Enter" && onEnter !== undefined) {
            event.preventDefault();
            onEnter();
          }
          if (event.key === "Escape" && onEscape !== undefined) {
            event.stopPropagation();
            onEscape();
          }
        }}
      />
      {description === undefined ? null : (
        <Text slot="description" className="text-field-description">
          {description}
        </Text>
      )}
      <FieldError className="text-field-error">{error ?? ""}</FieldError>
    </AriaTextField>
  );
}
