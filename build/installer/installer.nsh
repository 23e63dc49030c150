; For whoever installs many tills, signed in as the user who will sell at them:
;   comanda-…-win-x64.exe /S /AUTOSTART /ROLE=pos /HUB=192.168.1.10
; /AUTOSTART opens the program with the machine, /ROLE=… and /KIOSK begin set-up with that screen, locked; /HUB=… looks there
; for the hub, /HUB alone makes this machine the hub. All count until somebody has set the machine up. Without
; /allusers it is installed for this user, and updates itself and goes back without asking anybody.
!include FileFunc.nsh

!macro comandaSays LINE
  FileWrite $R3 "${LINE}$\r$\n"
!macroend

!macro customInstall
  ${GetParameters} $R0
  ${IfNot} ${isUpdated}
    ; An argument of the program a line; the program reads it (apps/desktop/src/main/main.ts).
    ClearErrors
    FileOpen $R3 "$INSTDIR\resources\installed-as" w
    ${IfNot} ${Errors}
      ClearErrors
      ${GetOptions} $R0 "/AUTOSTART" $R1
      ${IfNot} ${Errors}
        !insertmacro comandaSays "--autostart"
        ; Once, for the first start; from then on the program keeps its own entry, which its switch shows.
        WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\RunOnce" "Comanda" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
      ${EndIf}
      ClearErrors
      ${GetOptions} $R0 "/ROLE=" $R1
      ${IfNot} ${Errors}
        !insertmacro comandaSays "--role=$R1"
      ${EndIf}
      ClearErrors
      ${GetOptions} $R0 "/KIOSK" $R1
      ${IfNot} ${Errors}
        !insertmacro comandaSays "--kiosk"
      ${EndIf}
      ; What follows the name is the address with its sign, or nothing.
      ClearErrors
      ${GetOptions} $R0 "/HUB" $R1
      ${IfNot} ${Errors}
        !insertmacro comandaSays "--hub$R1"
      ${EndIf}
      FileClose $R3
    ${EndIf}
  ${EndIf}
  ; Tills and screens reach a hub on this machine; the rule holds in networks that are private or of a domain. It is the
  ; administrator's: where nobody can be asked, Windows asks when a hub first listens, and a till does without.
  StrCpy $R4 'advfirewall firewall add rule name="Comanda" dir=in action=allow program="$INSTDIR\${APP_EXECUTABLE_FILENAME}" profile=private,domain'
  ${If} ${UAC_IsAdmin}
    nsExec::Exec 'netsh advfirewall firewall delete rule name="Comanda" program="$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
    nsExec::Exec 'netsh $R4'
  ${ElseIfNot} ${isUpdated}
    ${IfNot} ${Silent}
      ExecShell "runas" "netsh.exe" $R4 SW_HIDE
    ${EndIf}
  ${EndIf}
!macroend

!macro customUnInstall
  ${IfNot} ${isUpdated}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Comanda"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\RunOnce" "Comanda"
    ${If} ${UAC_IsAdmin}
      nsExec::Exec 'netsh advfirewall firewall delete rule name="Comanda" program="$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
    ${EndIf}
  ${EndIf}
!macroend
