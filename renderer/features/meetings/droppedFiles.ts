/** What somebody let go over the page: its files, or that it was a folder, which a file list does not tell. */
export function droppedFiles(transfer: DataTransfer): { readonly files: readonly File[]; readonly folder: boolean } {
  const folder = [...transfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
  return { files: [...transfer.files], folder };
}
