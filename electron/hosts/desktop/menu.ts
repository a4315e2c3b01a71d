import { app, Menu, type MenuItemConstructorOptions } from "electron";
import { words } from "./words.ts";

/**
 * On macOS the keys for copying, closing and quitting live in the menu; undo stays with the editor, whose history the
 * system's own does not know. Elsewhere the window has no menu.
 */
export function setMenu(platform: NodeJS.Platform = process.platform): void {
  if (platform !== "darwin") {
    Menu.setApplicationMenu(null);
    return;
  }
  const template: MenuItemConstructorOptions[] = [
    { label: app.name, submenu: [{ role: "quit", label: words.menuQuit }] },
    {
      label: words.menuEdit,
      submenu: [
        { role: "cut", label: words.menuCut },
        { role: "copy", label: words.menuCopy },
        { role: "paste", label: words.menuPaste },
        { role: "selectAll", label: words.menuSelectAll },
      ],
    },
    {
      label: words.menuWindow,
      submenu: [
        { role: "minimize", label: words.menuMinimise },
        { role: "close", label: words.menuClose },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
