/**
 * What runs on Windows: reads one JSON object from its input, writes one to its output. Bytes go to the spooler as they
 * are (`RAW`, through winspool.drv), past every driver's own ideas.
 */
export const WINDOWS_SCRIPT = String.raw`
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$ask = [Console]::In.ReadToEnd() | ConvertFrom-Json
function Answer($object) { [Console]::Out.Write(($object | ConvertTo-Json -Compress)) }
function Fault($state) {
  $text = [string]$state
  if ($text -match 'DoorOpen') { return 'cover_open' }
  if ($text -match 'PaperOut|PaperProblem|ManualFeed') { return 'paper_out' }
  if ($text -match 'Offline|NotAvailable|ServerUnknown') { return 'unreachable' }
  if ($text -match 'Error|Paused|PaperJam|UserIntervention|Blocked|OutputBinFull') { return 'offline' }
  return $null
}
if ($ask.do -eq 'queues') {
  Answer @{ queues = @(Get-Printer | ForEach-Object { $_.Name }) }
  exit 0
}
try { $printer = Get-Printer -Name $ask.queue } catch { Answer @{ reason = 'unreachable'; started = $false }; exit 0 }
$fault = Fault $printer.PrinterStatus
if ($ask.do -eq 'check') { Answer @{ reason = $fault; low = ([string]$printer.PrinterStatus -match 'TonerLow') }; exit 0 }
if ($fault) { Answer @{ reason = $fault; started = $false }; exit 0 }
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class RawPrinter {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public struct DocInfo { public string Name; public string Output; public string Type; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinter(IntPtr printer, int level, ref DocInfo info);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool StartPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool EndPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool ClosePrinter(IntPtr printer);
  public static int Print(string name, byte[] bytes) {
    IntPtr printer;
    if (!OpenPrinter(name, out printer, IntPtr.Zero)) return 0;
    try {
      var info = new DocInfo { Name = "Comanda", Type = "RAW" };
      int job = StartDocPrinter(printer, 1, ref info);
      if (job == 0) return 0;
      int written = 0;
      bool whole = StartPagePrinter(printer) && WritePrinter(printer, bytes, bytes.Length, out written);
      whole = EndPagePrinter(printer) && whole && written == bytes.Length;
      EndDocPrinter(printer);
      return whole ? job : -job;
    } finally { ClosePrinter(printer); }
  }
}
'@
$job = [RawPrinter]::Print($ask.queue, [Convert]::FromBase64String($ask.bytes))
if ($job -eq 0) { Answer @{ reason = 'unreachable'; started = $false }; exit 0 }
if ($job -lt 0) { Answer @{ reason = 'dropped'; started = $true }; exit 0 }
$away = 0
$last = ''
$pages = 0
for ($look = 0; $look -lt 120; $look++) {
  $waiting = Get-PrintJob -PrinterName $ask.queue -ID $job -ErrorAction SilentlyContinue
  if (-not $waiting) { Answer @{ gone = $last; pages = $pages; stood = [bool]$fault }; exit 0 }
  $last = [string]$waiting.JobStatus
  $pages = [int]$waiting.PagesPrinted
  if ($last -match 'Delet') { Answer @{ gone = $last; pages = $pages }; exit 0 }
  if ($last -match 'Printed|Complete') { Answer @{}; exit 0 }
  $fault = Fault $waiting.JobStatus
  if (-not $fault) { $fault = Fault (Get-Printer -Name $ask.queue).PrinterStatus }
  if ($fault) { $away++ } else { $away = 0 }
  if ($away -ge 8) { break }
  Start-Sleep -Milliseconds 250
}
Remove-PrintJob -PrinterName $ask.queue -ID $job -ErrorAction SilentlyContinue
if (-not $fault) { $fault = 'timeout' }
$begun = [string]$waiting.JobStatus -match 'Printing|Retained' -or $waiting.PagesPrinted -gt 0
Answer @{ reason = $fault; started = ($begun -or $fault -eq 'timeout') }
`;
