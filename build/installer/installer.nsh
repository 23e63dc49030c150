; For whoever installs many tills: comanda-…-win-x64.exe /S /AUTOSTART /ROLE=pos /HUB=192.168.1.10
; /AUTOSTART opens the program with the machine, for every user; role and hub are asked at first start without them.
!include FileFunc.nsh

!macro customInstall
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART" $R1
  ${IfNot} ${Errors}
    StrCpy $R2 '"$INSTDIR\comanda.exe"'
    ClearErrors
    ${GetOptions} $R0 "/ROLE=" $R1
    ${IfNot} ${Errors}
      StrCpy $R2 '$R2 --role $R1'
    ${EndIf}
    ClearErrors
    ${GetOptions} $R0 "/HUB=" $R1
    ${IfNot} ${Errors}
      StrCpy $R2 '$R2 "--hub=$R1"'
    ${EndIf}
    WriteRegStr SHELL_CONTEXT "Software\Microsoft\Windows\CurrentVersion\Run" "Comanda" '$R2'
  ${EndIf}
  ; Tills and screens reach a hub on this machine; the rule holds in networks that are private or of a domain.
  nsExec::Exec 'netsh advfirewall firewall delete rule name="Comanda" program="$INSTDIR\comanda.exe"'
  nsExec::Exec 'netsh advfirewall firewall add rule name="Comanda" dir=in action=allow program="$INSTDIR\comanda.exe" profile=private,domain'
!macroend

!macro customUnInstall
  ${IfNot} ${isUpdated}
    DeleteRegValue SHELL_CONTEXT "Software\Microsoft\Windows\CurrentVersion\Run" "Comanda"
    nsExec::Exec 'netsh advfirewall firewall delete rule name="Comanda" program="$INSTDIR\comanda.exe"'
  ${EndIf}
!macroend
