/** HTML as programs put it on the clipboard; the words are invented. */

const wordItem = (list: number, level: number, mark: string, words: string, style = "MsoListParagraph") => `
<p class=${style} style='margin-left:${level * 24}.0pt;mso-para-margin-left:0gd;text-indent:-24.0pt;
mso-list:l${list} level${level} lfo${list + 1}'><![if !supportLists]><span lang=EN-US style='font-family:
"新細明體",serif;mso-fareast-font-family:新細明體'><span style='mso-list:Ignore'>${mark}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-family:"標楷體",serif'>${words}</span><span lang=EN-US><o:p></o:p></span></p>
`;

/** Microsoft Word on Windows: a heading, a list of three levels with computed marks, bullets of Wingdings, hidden text, a comment. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/clerk/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:標楷體;
	panose-1:3 0 5 9 0 0 0 0 0 0;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	margin:0cm;}
 span.secret
	{display:none;}
 /* List Definitions */
 @list l0
	{mso-list-id:201;}
 @list l0:level1
	{mso-level-number-format:taiwanese-counting-thousand;
	mso-level-text:"%1、";}
-->
</style>
<!--[if gte mso 10]>
<style>
 table.MsoNormalTable {mso-style-name:表格內文;}
</style>
<![endif]-->
</head>

<body lang=ZH-TW style='tab-interval:24.0pt;word-wrap:break-word'>
<!--StartFragment-->

<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='font-family:
"標楷體",serif'>本次會議報告<u>重點</u></span></b><span lang=EN-US><o:p></o:p></span></p>
${wordItem(0, 1, "一、", "停車場第<span lang=EN-US>2</span>期工程已於上<a style='mso-comment-reference:clerk_1;mso-comment-date:20260903T0900'>週</a><span\nstyle='mso-special-character:comment'>&nbsp;<a class=msocomanchor href=\"#_msocom_1\">[a1]</a></span>開工。")}
${wordItem(0, 2, "（一）", "面積三百m<sup>2</sup>。")}
${wordItem(0, 2, "（二）", "經費由各單位\n分攤，<span class=secret>內部用</span>另案<s>簽</s>報。")}
${wordItem(0, 3, "1.", "秘書室。", "MsoListParagraphCxSpLast")}
${wordItem(0, 1, "二、", "圖書館開放時間不變。")}

<p class=MsoListParagraph style='margin-left:24.0pt;mso-list:l3 level1 lfo9'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings;mso-fareast-font-family:Wingdings'><span
style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]>附帶意見。<span lang=EN-US><o:p></o:p></span></p>

<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>

<p class=MsoNormal><span lang=EN-US><!--[if gte vml 1]><v:shape id="圖片" style='width:10pt'>
 <v:imagedata src="file:///C:/Users/clerk/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=13 height=9 src="file:///C:/Users/clerk/AppData/Local/Temp/clip_image001.png"
v:shapes="圖片"><![endif]></span>以上報告。</p>

<div style='mso-element:comment-list'><p class=MsoCommentText>[a1]請再確認日期</p></div>
<!--EndFragment-->
</body>

</html>
`;

/** A table of Word with cells that span, its paragraphs in the cells. */
export const WORD_TABLE = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-TW>
<!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <tr style='mso-yfti-irow:0'>
  <td width=100 rowspan=2 valign=top style='width:75pt'><p class=MsoNormal align=center style='text-align:center'>單位<span lang=EN-US><o:p></o:p></span></p></td>
  <td width=200 colspan=2 valign=top><p class=MsoNormal>經費<span lang=EN-US><o:p></o:p></span></p></td>
 </tr>
 <tr><td><p class=MsoNormal>文宣</p></td><td><p class=MsoNormal><b>網站</b></p></td></tr>
 <tr><td><p class=MsoNormal>秘書室</p></td>
 <td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>五萬</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>二、<span>&nbsp;</span></span><![endif]>另計</p></td>
 <td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr>
</table>
<!--EndFragment-->
</body></html>`;

/** Excel on Windows: classes of a style sheet, merged cells, words that reach over empty cells, a hidden row. */
export const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";}
.xl65
	{font-weight:700;
	text-align:center;}
.xl66
	{mso-number-format:"\\@";
	white-space:normal;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:
 collapse;width:162pt'>
<!--StartFragment-->
 <col width=72 span=3 style='width:54pt'>
 <tr height=22 style='height:16.5pt'>
  <td colspan=2 height=22 class=xl65 width=144 style='height:16.5pt;width:108pt'>單位經費</td>
  <td class=xl65 width=72 style='width:54pt'>備註</td>
 </tr>
 <tr height=22 style='height:16.5pt'>
  <td height=22 style='height:16.5pt'>秘書室</td>
  <td align=right>50,000</td>
  <td class=xl66>一次付清<br>
    分二期</td>
 </tr>
 <tr style='display:none'><td>草稿</td><td></td><td></td></tr>
 <tr height=22>
  <td height=22 colspan=2 style='mso-ignore:colspan'>以上金額含稅</td>
  <td></td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>`;

/** LibreOffice Writer: lists as elements whose kind of number is lost and whose items are not closed, fonts. */
export const WRITER = `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		strong { font-weight: bold }
	</style>
</head>
<body lang="zh-TW" link="#000080" vlink="#800000" dir="ltr"><ol>
	<li><p style="line-height: 100%; margin-bottom: 0cm"><font face="標楷體"><font size="4" style="font-size: 16pt"><span lang="zh-TW">停車場</span></font></font></p>
	<li><p style="line-height: 100%; margin-bottom: 0cm">圖書館<b>二樓</b><span style="display: none">內部用</span></p>
	<ol>
		<li><p>閱覽區</p>
		<p>另有兒童區</p>
		<li><p>書庫</p>
	</ol>
</ol>
<ol start="3">
	<li><p>游泳池</p>
</ol>
<p style="margin-bottom: 0cm"><br/>

</p>
<p><u>以上</u>。</p>
</body>
</html>`;

/** LibreOffice Calc. */
export const CALC = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
		a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; }
		comment { display:none;  }
</style></head>
<body>
<table cellspacing="0" border="0">
	<colgroup width="85"></colgroup>
	<colgroup width="85"></colgroup>
	<tr>
		<td height="17" align="left" valign=bottom><b>項次</b></td>
		<td align="left" valign=bottom>日期<a class="comment-indicator"></a>
<comment>請確認</comment></td>
	</tr>
	<tr>
		<td height="17" align="right" valign=bottom sdval="1" sdnum="1033;">1</td>
		<td align="right" valign=bottom sdval="46268" sdnum="1033;0;E/M/D">115/9/3</td>
	</tr>
</table>
</body></html>`;

/** Google Docs: everything in a <b> of ordinary weight, looks in styles, a list inside a list's element. */
export const GOOGLE_DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0f"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;">工程</span><span style="font-weight:400;text-decoration:underline;vertical-align:baseline;white-space:pre-wrap;">進度</span><span style="font-weight:400;vertical-align:super;white-space:pre-wrap;">註</span></p><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:cjk-ideographic;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">停車場</span></p></li><ol><li dir="ltr" style="list-style-type:decimal;" aria-level="2"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">地下</span></p></li></ol><li dir="ltr" style="list-style-type:cjk-ideographic;" aria-level="1"><p dir="ltr"><span style="white-space:pre-wrap;">圖書館</span></p></li></ol><ul><li dir="ltr" style="list-style-type:disc;"><p><span>附記</span></p></li></ul><br /><p dir="ltr"><a href="https://example.gov.tw/a" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">網址</span></a><span>如下</span></p></b><br class="Apple-interchange-newline">`;

/** A web page: layout boxes, scripts, hidden parts, line breaks for paragraphs, marks written as words. */
export const WEB = `<html><body><!--StartFragment--><div class="wrap" style="color:rgb(0,0,0)"><style>.x{color:red}</style><script>alert(1)</script><nav hidden>選單</nav><h2 style="font-size:24px">公告事項</h2><div><span>壹、依據辦理。</span><br>貳、注意事項：<br>一、停車。<br>二、請假。<br><br>以上&nbsp;&nbsp;公告 <img src="https://example.gov.tw/t.png" alt="圖" onerror="alert(2)"></div><span style="display:none">追蹤</span><p>聯絡人：<a href="javascript:alert(3)"><u>王小姐</u></a><iframe src="https://example.gov.tw"></iframe></p><ul style="list-style:none"><li>一、甲</li><li>二、乙</li></ul></div><!--EndFragment--></body></html>`;

/** What Firefox copies of a page that pdf.js draws. */
export const PDF_JS = `<span role="presentation" dir="ltr" style="left: 10%; top: 5%;">一、停車場</span><br role="presentation"><span role="presentation" dir="ltr">二、圖書館</span>`;
