import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./openWindow.ts";

const record = (series: string, ordinal: string, day: string) => `${series}${ordinal}會議紀錄
時間：${day}下午2時30分
地點：三樓會議室
主席：林主任秘書文彬
紀錄：周雅琪
壹、報告事項
一、弱點掃描結果報告。
決定：洽悉。
貳、散會：下午3時40分
`;

const SECURITY = "花田市公所資訊安全推動小組";
const EQUALITY = "花田市公所性別平等工作小組";
const FILES: Readonly<Record<string, string>> = {
  "114年/資安第1次.txt": record(SECURITY, "114年第1次", "114年2月5日（星期三）"),
  "114年/資安第1次（副本）.txt": record(SECURITY, "114年第1次", "114年2月5日（星期三）"),
  "115年/資安第2次.txt": record(SECURITY, "115年第2次", "115年3月5日（星期四）"),
  // 115年6月10日 was a Wednesday.
  "115年/性平第1次.txt": record(EQUALITY, "115年第1次", "115年6月10日（星期五）"),
  "115年/性平第2次.txt": record(EQUALITY, "115年第2次", "115年9月9日（星期二）"),
  "115年/列管表.csv":
    "資安小組列管事項一覽表,,,,\n項次,案由,主辦單位,辦理情形,列管建議\n1,汰換防火牆,資訊室,已招標,繼續列管\n2,弱點掃描,資訊室,已改善,解除列管\n",
  "115年/追蹤.csv": "號,重點,誰來做,做到哪裡\n1,汰換防火牆,資訊室,已招標\n2,弱點掃描,秘書室,編預算中\n",
  "115年/雜記.txt": "買便當\n訂場地\n",
  "115年/簽到.pdf": "%PDF-1.4\n",
  "115年/壞檔.docx": "PK\u0003\u0004 no zip",
  "照片/IMG_0001.jpg": "x",
};

async function folderOfYears(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lushi-folder-"));
  for (const [path, words] of Object.entries(FILES)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), words);
  }
  return folder;
}

const section = (window: Page, name: string) => window.getByRole("region", { name, exact: true });
const row = (window: Page, words: string) => window.getByRole("row").filter({ hasText: words });

/** Chooses a whole folder of years and waits until the last file was read. */
async function chooseFolder(window: Page): Promise<void> {
  const folder = await folderOfYears();
  const [chooser] = await Promise.all([
    window.waitForEvent("filechooser"),
    window.getByRole("button", { name: "選整個資料夾" }).click(),
  ]);
  await chooser.setFiles(folder);
  await expect(window).toHaveTitle("匯入清單－錄事");
  await expect(section(window, "會議紀錄")).toBeVisible();
  await expect(section(window, "還沒有讀")).toHaveCount(0);
  await rm(folder, { recursive: true });
}

test("a folder of years is sorted by what its files are, each failure with its reason", async ({ window }) => {
  await chooseFolder(window);
  await expect(section(window, "會議紀錄").getByRole("grid")).toHaveCount(2);
  await expect(section(window, "會議紀錄").getByRole("row").filter({ hasText: ".txt" })).toHaveCount(5);
  await expect(section(window, "列管表")).toContainText("列管表.csv");
  await expect(section(window, "列管表").getByRole("combobox")).toHaveValue("資安小組");
  await expect(section(window, "不是會議紀錄")).toContainText("「雜記.txt」");
  await expect(section(window, "讀不了")).toContainText("「簽到.pdf」已損壞");
  await expect(section(window, "讀不了")).toContainText("「壞檔.docx」");
  await expect(window.getByText("資料夾裡另有 1 個檔案不是文件")).toBeVisible();
  await expect(row(window, "資安第1次（副本）.txt")).toContainText("相同，不匯入");
  const findings = (await new AxeBuilder({ page: window }).analyze()).violations;
  expect(findings.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

test("what is clear is kept together in series of its name, and one 復原 takes all of it back", async ({ window }) => {
  await chooseFolder(window);
  await window.getByRole("button", { name: /全部匯入沒有疑義的 3 份/ }).press("Enter");
  await expect(window.getByText("已匯入 3 份，放進 2 個系列")).toBeVisible();
  await expect(section(window, "已匯入").getByRole("row").filter({ hasText: "資安第" })).toHaveCount(2);
  await window.keyboard.press("Alt+1");
  await expect(window.getByRole("option", { name: new RegExp(SECURITY) })).toContainText("2 場");
  await expect(window.getByRole("grid").getByRole("row").filter({ hasText: "年第" })).toHaveCount(2);

  await window.getByRole("button", { name: /^匯入清單/ }).click();
  await window.getByRole("button", { name: "復原剛才一起匯入的 3 份" }).click();
  await expect(window.getByRole("button", { name: /全部匯入沒有疑義的 3 份/ })).toBeVisible();
  await window.keyboard.press("Alt+1");
  await expect(window.getByRole("option", { name: /回收筒/ })).toContainText("3 場");
});

test("what is doubtful is looked through one after the other", async ({ window }) => {
  await chooseFolder(window);
  await window.keyboard.press("F6");
  await expect(window).toHaveTitle("匯入檢視－錄事");
  await expect(window.getByText("性平第1次.txt")).toBeVisible();
  await window.getByRole("button", { name: /匯入，下一份/ }).click();
  await expect(window.getByText("性平第2次.txt")).toBeVisible();
  await expect(window).toHaveTitle("匯入檢視－錄事");
  await window.getByRole("button", { name: "匯入這份紀錄" }).click();
  await expect(window).toHaveTitle("匯入清單－錄事");
  await expect(section(window, "已匯入")).toContainText("性平第1次.txt");
  await expect(section(window, "已匯入")).toContainText("性平第2次.txt");
});

test("files of an earlier import are noticed and replaced when she says so", async ({ window }) => {
  await chooseFolder(window);
  await window.keyboard.press("Control+s");
  await expect(window.getByText("已匯入 3 份，放進 2 個系列")).toBeVisible();
  await window.getByRole("button", { name: "清掉清單" }).click();
  await expect(window.getByRole("heading", { name: "匯入清單是空的" })).toBeVisible();
  await chooseFolder(window);
  await expect(row(window, "資安第2次.txt")).toContainText("已有這次會議，不再匯入");
  await window.getByRole("button", { name: /不再匯入/ }).click();
  await window.getByRole("option", { name: /取代舊的/ }).click();
  await expect(row(window, "資安第2次.txt")).toContainText("已有這次會議，取代舊的");
});

test("a file that is taken off the list comes back with 復原", async ({ window }) => {
  await chooseFolder(window);
  await row(window, "資安第2次.txt").focus();
  await window.keyboard.press("Delete");
  await expect(row(window, "資安第2次.txt")).toHaveCount(0);
  await window.keyboard.press("Control+z");
  await expect(row(window, "資安第2次.txt")).toHaveCount(1);
});

test("words that are pasted outside of a field are looked through as a file", async ({ window }) => {
  await expect(window.getByRole("button", { name: "選整個資料夾" })).toBeVisible();
  await window.evaluate(
    (words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", words);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    record(SECURITY, "115年第2次", "115年3月5日（星期四）"),
  );
  await expect(window).toHaveTitle("匯入檢視－錄事");
  await expect(window.getByText("貼上的內容", { exact: true })).toBeVisible();
});

test("a table that is pasted from a sheet becomes a 列管表", async ({ window }) => {
  await expect(window.getByRole("button", { name: "選整個資料夾" })).toBeVisible();
  await window.evaluate(() => {
    const clipboardData = new DataTransfer();
    const cells = (tag: string, words: readonly string[]) => words.map((each) => `<${tag}>${each}</${tag}>`).join("");
    const html = `<html><head><style>td {color: red}</style></head><body><!--StartFragment--><table>
      <tr>${cells("td", ["項次", "案由", "主辦單位", "辦理情形", "列管建議"])}</tr>
      <tr>${cells("td", ["1", "汰換防火牆&amp;交換器", "資訊室", "已招標<br>八月決標", "繼續列管"])}</tr>
    </table><!--EndFragment--></body></html>`;
    clipboardData.setData("text/plain", "項次\t案由");
    clipboardData.setData("text/html", html);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(window).toHaveTitle("匯入檢視－錄事");
  const paper = window.getByRole("grid", { name: "匯入後的紀錄" });
  await expect(paper).toContainText("汰換防火牆&交換器");
  await expect(paper).toContainText("八月決標");
});

test("a list that waits, or a review with changes, is not left without a question", async ({ window }) => {
  const asked: string[] = [];
  window.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await chooseFolder(window);
  await window.evaluate(() => setTimeout(() => location.reload()));
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(window).toHaveTitle("匯入清單－錄事");
  await expect(row(window, "資安第2次.txt")).toHaveCount(1);
});

const ODD_LIST = {
  name: "追蹤.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("號,重點,誰來做,做到哪裡\n1,汰換防火牆,資訊室,已招標\n2,弱點掃描,秘書室,編預算中\n"),
};

test("a list of unknown columns is assigned by hand, and the next one of its series is read by that", async ({
  window,
}) => {
  const picker = window.locator("input[type=file]");
  await picker.setInputFiles(ODD_LIST);
  await window.getByRole("button", { name: "是列管表，自己指定欄位" }).click();
  await expect(window).toHaveTitle("匯入檢視－錄事");
  const paper = window.getByRole("grid", { name: "匯入後的紀錄" });
  for (const [label, key, kind] of [
    ["誰來做", "5", "主辦單位"],
    ["做到哪裡", "8", "辦理情形"],
  ] as const) {
    await paper.getByRole("columnheader").filter({ hasText: label }).click();
    await window.keyboard.press(key);
    await expect(window.locator(".review-said")).toContainText(kind);
  }
  await window.getByRole("combobox", { name: "放進會議系列" }).fill("資安小組");
  await window.keyboard.press("Escape");
  await window.getByRole("button", { name: /匯入這份紀錄/ }).click();
  await expect(window).toHaveTitle("編輯－錄事");

  await window.keyboard.press("Alt+1");
  await picker.setInputFiles({
    ...ODD_LIST,
    buffer: Buffer.from(ODD_LIST.buffer.toString().replace("已招標", "已決標")),
  });
  await expect(window).toHaveTitle("匯入檢視－錄事");
  await expect(window.getByRole("alert")).toContainText("欄位照「資安小組」上次的指定");
  await expect(window.getByRole("combobox", { name: "放進會議系列" })).toHaveValue("資安小組");
});
